package org.yiding.regulation.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.history.ChainAct;
import org.yiding.regulation.history.Replay;
import org.yiding.regulation.history.Replayed;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.Parting.Reason;

class BisectTest {
    private static final String FIRST = """
            山水市河道管理办法
            第一条　为了管理河道，制定本办法。
            第二条　市水务局负责河道管理。
            第三条　采砂须经市水务局批准。
            第四条　违反第三条的，处一千元罚款。
            """;
    private static final ChainAct RENAMES = act("1", "一、将第二条中的“市水务局”修改为“市水利局”。");
    private static final ChainAct RAISES = act("2", "一、将第四条中的“一千元”修改为“五千元”。");
    private static final ChainAct LIMITS = act("3", "一、将第三条中的“采砂”修改为“采砂、取土”。");

    private static ChainAct act(String id, String point) {
        return ChainAct.read(id, "关于修改《山水市河道管理办法》的决定\n对《山水市河道管理办法》作如下修改：\n" + point + "\n");
    }

    private static Replayed chain() {
        return Replay.replay(Instrument.parse(FIRST), null, List.of(RENAMES, RAISES, LIMITS));
    }

    private static Instrument after(int act) {
        return chain().steps().get(act - 1).text();
    }

    private static Instrument changed(int act, String old, String now) {
        return Instrument.parse(after(act).print().replace(old, now));
    }

    @Test
    void agreeingTextsDoNotPart() {
        assertThat(Bisect.part(chain(), Map.of(0, Instrument.parse(FIRST), 2, after(2), 3, after(3))))
                .isEmpty();
    }

    @Test
    void typographyIsNoParting() {
        assertThat(Bisect.part(chain(), Map.of(3, changed(3, "，处", ",处")))).isEmpty();
    }

    @Test
    void actThatThePublishedTextDoesNotShowIsNamed() {
        Parting parting =
                Bisect.part(chain(), Map.of(3, changed(3, "五千元", "一千元"))).orElseThrow();

        assertThat(parting.act()).isEqualTo(2);
        assertThat(parting.agreed()).isNull();
        assertThat(parting.traces())
                .extracting(Parting.Trace::act, Parting.Trace::reason)
                .containsExactly(tuple(2, Reason.NOT_CARRIED_OUT));
        assertThat(parting.traces().getFirst().difference().sentence()).contains("“一千元”修改为“五千元”");
    }

    @Test
    void otherWordsAreTracedToTheLastActThatSpeaksOfThePlace() {
        Parting parting = Bisect.part(chain(), Map.of(1, after(1), 3, changed(3, "取土", "采石")))
                .orElseThrow();

        assertThat(parting.act()).isEqualTo(3);
        assertThat(parting.agreed()).isEqualTo(1);
        assertThat(parting.traces().getFirst().reason()).isEqualTo(Reason.LAST_CHANGE);
    }

    @Test
    void wordsThatNoActSpeaksOfPartBeforeAnyAct() {
        Parting parting =
                Bisect.part(chain(), Map.of(3, changed(3, "为了管理", "为了加强管理"))).orElseThrow();

        assertThat(parting.act()).isZero();
        assertThat(parting.traces().getFirst().reason()).isEqualTo(Reason.NO_ACT);
    }

    @Test
    void firstTextThatDiffersPartsBeforeAnyAct() {
        Parting parting = Bisect.part(chain(), Map.of(0, Instrument.parse(FIRST.replace("批准", "同意"))))
                .orElseThrow();

        assertThat(parting.act()).isZero();
        assertThat(parting.witness()).isZero();
    }

    @Test
    void agreementBetweenNarrowsTheSearchToLaterActs() {
        Parting parting = Bisect.part(chain(), Map.of(2, after(2), 3, changed(3, "为了管理", "为了加强管理")))
                .orElseThrow();

        assertThat(parting.agreed()).isEqualTo(2);
        assertThat(parting.act()).isEqualTo(3);
    }
}
