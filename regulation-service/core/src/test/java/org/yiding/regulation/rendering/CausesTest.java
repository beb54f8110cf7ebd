package org.yiding.regulation.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.rendering.Causes.Act;
import org.yiding.regulation.rendering.Causes.Place;
import org.yiding.regulation.rendering.Redline.Side;
import org.yiding.regulation.text.Instrument;

class CausesTest {

    private static final String FIRST = "停车办法\n第一条　停车应当有序。\n第二条　停车收费。\n第三条　本办法自公布之日起施行。\n";

    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private Instrument text = Instrument.parse(FIRST);

    private void apply(String id, String title, String point) {
        ReadAct act = ReadAct.read(title + "\n对《停车办法》作如下修改：\n" + point + "\n");
        Amendment amendment = Amender.amend(text, act, "停车办法", false);
        text = Objects.requireNonNull(amendment.text());
        acts.add(new Act(id, title, act.operations()));
        amendment.provenance().forEach((identity, provenance) -> {
            String by = provenance.changedBy() == null ? provenance.insertedBy() : provenance.changedBy();
            if (by != null) {
                places.put(identity, new Place(id, by));
            }
        });
    }

    private List<String> remarks() {
        Redline redline =
                Redline.of(new Side("前", Instrument.parse(FIRST)), new Side("后", text), Causes.between(acts, places));
        return Jsoup.parse(InlinePage.html(redline)).select(".remark").eachText().stream()
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    @Test
    void sentenceOfTheOnlyActStandsWithoutItsName() {
        apply("a", "关于修改《停车办法》的决定", "一、将第一条中的“有序”修改为“有序、安全”。");

        assertThat(remarks()).containsExactly("一、将第一条中的“有序”修改为“有序、安全”");
    }

    @Test
    void ofSeveralActsEachSentenceNamesItsOwn() {
        apply("a", "关于修改《停车办法》的决定", "一、将第一条中的“有序”修改为“有序、安全”。");
        apply("b", "关于再次修改《停车办法》的决定", "一、将第二条中的“收费”修改为“按时收费”。");

        assertThat(remarks())
                .containsExactly("《关于修改《停车办法》的决定》一、将第一条中的“有序”修改为“有序、安全”", "《关于再次修改《停车办法》的决定》一、将第二条中的“收费”修改为“按时收费”");
    }
}
