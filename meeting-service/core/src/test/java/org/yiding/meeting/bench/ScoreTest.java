package org.yiding.meeting.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.meeting.bench.Score.Told;
import org.yiding.meeting.model.Confidence;

class ScoreTest {

    private static Score match(List<String> annotated, List<String> read) {
        Score score = new Score();
        score.match(
                FactKind.DECISIONS,
                annotated,
                read,
                String::equals,
                word -> word.startsWith("可"),
                word -> new Told(Confidence.CERTAIN, word));
        return score;
    }

    @Test
    void factReadTwiceIsOnceRightAndOnceWrong() {
        Score score = match(List.of("同意", "暂缓"), List.of("同意", "同意"));

        assertThat(score.of(FactKind.DECISIONS)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Confidence.CERTAIN)).isEqualTo(new Tally(1, 1, 0));
        assertThat(score.wrongThoughCertain()).containsExactly("decisions: 同意");
    }

    @Test
    void optionalFactCountsNeitherReadNorMissed() {
        assertThat(match(List.of("可有", "可无"), List.of("可有")).of(FactKind.DECISIONS))
                .isEqualTo(Tally.NONE);
    }

    @Test
    void valueReadWronglyIsWrongAndMissed() {
        Score score = new Score();

        score.value(FactKind.MEETING, "2020-03-23", "2020-03-24", Confidence.LIKELY);
        score.value(FactKind.MEETING, null, "下午", Confidence.LIKELY);
        score.value(FactKind.MEETING, "李 亚平", "李亚平", Confidence.LIKELY);

        assertThat(score.of(FactKind.MEETING)).isEqualTo(new Tally(1, 2, 1));
    }

    @Test
    void f1IsTheHarmonicMean() {
        Tally tally = new Tally(6, 2, 6);

        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isEqualTo(0.5);
        assertThat(tally.f1()).isEqualTo(0.6, within(1e-12));
        assertThat(Tally.NONE.f1()).isEqualTo(1);
    }

    @Test
    void titlesAreLikeWithoutVerbAndWithSmallDifferences() {
        assertThat(Likeness.title("会议审议了《防汛预案》")).isEqualTo("防汛预案");
        assertThat(Likeness.close("审议《防汛预案》", "防汛预案（送审稿）")).isTrue();
        assertThat(Likeness.close("关于城区供水的请示", "关于城区供热的请示")).isTrue();
        assertThat(Likeness.close("关于供水的请示", "关于选址的报告")).isFalse();
        assertThat(Likeness.close(null, "")).isFalse();
        assertThat(Likeness.ratio("abcd", "bcde")).isEqualTo(0.75);
    }

    @Test
    void grownMinutesAreNumberedOn() {
        String text = "李明市长主持召开会议。\n一、审议甲\n（一）同意。\n二、审议乙\n（一）同意。\n\n出席：李明\n";

        assertThat(new GrownMinutes(text).ofSize(150))
                .isEqualTo("李明市长主持召开会议。\n一、审议甲\n（一）同意。\n审议乙\n（一）同意。\n\n二、审议甲\n（一）同意。\n" + "审议乙\n（一）同意。\n\n出席：李明\n");
        assertThat(GrownMinutes.numeral(9_036)).isEqualTo("九千零三十六");
        assertThat(GrownMinutes.numeral(12)).isEqualTo("十二");
    }
}
