package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that are told by the words beside them, and several pairs of words in several places. */
class WordPlaceFormsTest {
    private static final String PIERS = """
            码头办法
            第一条　港务局负责码头。
            第二条　从事港务业务的，应当登记。
            第三条　港务局监督港务业务。
            """;

    @Test
    void changesEachPairOfWordsWhereverItStandsInTheNamedPlaces() {
        String text = Forms.afterPoints(PIERS, "一、将第一条、第二条、第三条中的“港务局”修改为“航务局”，“港务业务”修改为“航务业务”。");

        assertThat(text).isEqualTo(PIERS.replace("港务", "航务"));
    }

    @Test
    void refusesAPlaceThatHasNoneOfThePairs() {
        String text =
                Forms.afterPoints(PIERS.replace("从事港务业务的", "营业的"), "一、将第一条、第二条、第三条中的“港务局”修改为“航务局”，“港务业务”修改为“航务业务”。");

        assertThat(text).startsWith("refused").contains("所列各处中有一处没有“港务局”");
    }

    @Test
    void refusesAPairThatStandsInNoneOfThePlaces() {
        String text = Forms.afterPoints(PIERS, "一、将第一条、第三条中的“港务局”修改为“航务局”，“引航”修改为“领航”。");

        assertThat(text).startsWith("refused").contains("所指处没有“引航”");
    }

    @Test
    void deletesWordsBeforeOthers() {
        String before = "码头办法\n第一条　可以依照规定申请依照规定登记。\n";

        String text = Forms.afterPoints(before, "一、删除第一条中“申请”前的“依照规定”。");

        assertThat(text).isEqualTo("码头办法\n第一条　可以申请依照规定登记。\n");
    }

    @Test
    void changesWordsBehindOthers() {
        String before = "码头办法\n第一条　应当申报，应当缴费。\n";

        String text = Forms.afterPoints(before, "一、将第一条中“申报，”之后的“应当”修改为“并且”。");

        assertThat(text).isEqualTo("码头办法\n第一条　应当申报，并且缴费。\n");
    }

    @Test
    void refusesWordsThatDoNotStandBesideTheOthers() {
        String text = Forms.afterPoints("码头办法\n第一条　应当申报，应当缴费。\n", "一、删除第一条中“申报”之后的“缴费”。");

        assertThat(text).startsWith("refused").contains("所指处没有“申报缴费”");
    }

    @Test
    void leavesTitlesThatGoOnBehindTheWordsAsTheyAre() {
        String before = "港务局码头办法\n第一条　港务局依照《港务局听证规定》和《港务法》办理。\n";
        String act = "关于修改《港务局码头办法》的决定\n一、将“港务局”统一修改为“航务局”，“港务法”统一修改为“航务法”。\n";

        Amendment amendment = Forms.amend(before, act);

        assertThat(amendment.text().print()).isEqualTo("港务局码头办法\n第一条　航务局依照《港务局听证规定》和《航务法》办理。\n");
        assertThat(amendment.warnings())
                .containsExactly("标题中的“港务局”没有改动，请核对", "书名号内的“港务局”没有改动，请核对：港务局依照《港务局听证规定》和《港务法》办理。");
    }
}
