package org.yiding.regulation.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.Difference.Kind;
import org.yiding.regulation.witness.Difference.Place;

class WitnessCheckTest {
    private static final String BEFORE = """
            山水市河道管理办法
            第一条　为了管理河道，制定本办法。
            第二条　市水务局负责河道管理。
            第三条　禁止向河道倾倒垃圾。
            第四条　违反第三条的，给予警告。
            """;
    private static final String OURS = """
            山水市河道管理办法
            第一条　为了管理河道，制定本办法。
            第二条　市水行政主管部门负责河道管理。
            第三条　禁止向河道倾倒垃圾。
            禁止在河道内采砂。
            第四条　违反第三条的，给予警告。
            """;
    private static final String POINTS = """
            一、将第二条中的“市水务局”修改为“市水行政主管部门”。
            二、第三条增加一款，作为第二款：“禁止在河道内采砂。”
            """;

    private static Amendment amend(String points) {
        String act = "关于修改《山水市河道管理办法》的决定\n对《山水市河道管理办法》作如下修改：\n" + points;
        return Amender.amend(Instrument.parse(BEFORE), ReadAct.read(act), null, true);
    }

    private static List<Difference> check(String points, String official) {
        Amendment amendment = amend(points);
        return WitnessCheck.check(Instrument.parse(BEFORE), amendment.text(), Instrument.parse(official), amendment);
    }

    private static Difference only(String points, String official) {
        List<Difference> differences = check(points, official);
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    @Test
    void identicalTextsHaveNoDifference() {
        assertThat(amend(POINTS).text().print()).isEqualTo(OURS);
        assertThat(check(POINTS, OURS)).isEmpty();
    }

    @Test
    void whiteSpaceAndHistoryNoteAreNoDifference() {
        String official = OURS.replace("第二条　", "　　第二条 ").replace("办法\n第一条", "办法\n（2020年1月1日公布　2024年5月6日修正）\n第一条");

        assertThat(check(POINTS, official)).isEmpty();
    }

    @Test
    void punctuationAloneIsTypographic() {
        Difference difference = only(POINTS, OURS.replace("管理河道，制定", "管理河道,制定"));

        assertThat(difference.kind()).isEqualTo(Kind.TYPOGRAPHIC);
        assertThat(difference.ours().words()).isEqualTo("第一条　为了管理河道，制定本办法。");
        assertThat(difference.official().words()).isEqualTo("第一条　为了管理河道,制定本办法。");
    }

    @Test
    void wordsThatNoActTouchedAreThePublishersChange() {
        Difference difference = only(POINTS, OURS.replace("倾倒垃圾", "倾倒废物"));

        assertThat(difference.kind()).isEqualTo(Kind.PUBLISHER);
        assertThat(difference.ours().address()).isEqualTo("第三条第一款");
        assertThat(difference.sentence()).isEmpty();
    }

    @Test
    void departureFromTheOrderedWordsIsThePublishersAndNamesTheSentence() {
        Difference difference = only(POINTS, OURS.replace("河道内采砂", "河道中采砂"));

        assertThat(difference.kind()).isEqualTo(Kind.PUBLISHER);
        assertThat(difference.sentence()).contains("“禁止在河道内采砂。”");
    }

    @Test
    void paragraphThatOnlyThePublisherHasIsThePublishers() {
        Difference difference = only(POINTS, OURS + "第五条　本办法由市司法局解释。\n");

        assertThat(difference.kind()).isEqualTo(Kind.PUBLISHER);
        assertThat(difference.ours()).isNull();
        assertThat(difference.official().address()).isEqualTo("第五条第一款");
    }

    @Test
    void numberAloneIsNumberingOrReference() {
        assertThat(only(POINTS, OURS.replace("违反第三条的", "违反第二条的")).kind()).isEqualTo(Kind.IMPLIED);
    }

    @Test
    void wordsOfASentenceThatWeDidNotUnderstandAreOurs() {
        String points = POINTS + "三、第四条的处罚提高为“责令停业整顿”这一档。\n";

        Difference difference = only(points, OURS.replace("给予警告", "责令停业整顿"));

        assertThat(difference.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(difference.sentence()).contains("第四条的处罚提高为“责令停业整顿”");
    }

    @Test
    void changedWordsThatNeitherSideProvesAreUnresolved() {
        Difference difference = only(POINTS, OURS.replace("市水行政主管部门负责", "市水利部门统一负责"));

        assertThat(difference.kind()).isEqualTo(Kind.UNRESOLVED);
        assertThat(difference.sentence()).contains("将第二条中的“市水务局”修改为“市水行政主管部门”");
    }

    @Test
    void neighbouringParagraphsThatShareLittleAreTwoDifferences() {
        List<Difference> differences = check(POINTS, OURS.replace("第四条　违反第三条的，给予警告。", "第四条　本办法由市司法局解释，自发布之日起施行。"));

        assertThat(differences)
                .extracting(difference -> difference.ours() == null, difference -> difference.official() == null)
                .containsExactlyInAnyOrder(tuple(true, false), tuple(false, true));
    }

    @Test
    void placesCarryIdentityAddressAndWords() {
        Difference difference = only(POINTS, OURS.replace("倾倒垃圾", "倾倒废物"));

        assertThat(difference.ours()).isEqualTo(new Place(difference.ours().identity(), "第三条第一款", "第三条　禁止向河道倾倒垃圾。"));
        assertThat(difference.ours().identity()).isEqualTo(difference.official().identity());
    }
}
