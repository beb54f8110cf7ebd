package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an act leaves open is refused, even where one reading would give a text. */
class CertaintyTest {
    private static final String STEPS = """
            渡口办法
            第一条　渡口应当登记，渡船应当检验。
            第二条　登记程序如下：
            （一）申请。
            申请人应当提交材料。
            （二）受理。
            港务局应当审查。
            （三）决定。
            第三条　根据《港务监督条例》，港务局负责渡口。
            """;

    private static String after(String points) {
        return Forms.afterPoints(STEPS, points);
    }

    @Test
    void refusesAParticleThatStandsTwice() {
        assertThat(after("一、将第一条中的“应当”修改为“可以”。")).startsWith("refused").contains("“应当”在所指处有2处");
    }

    @Test
    void changesAParticleThatStandsTwiceWhereTheActMeansAll() {
        assertThat(after("一、将第一条中的“应当”均修改为“可以”。")).isEqualTo(STEPS.replace("渡口应当登记，渡船应当检验", "渡口可以登记，渡船可以检验"));
    }

    @Test
    void takesTheWordAllForTheActsOwnOnlyOutsideQuotations() {
        assertThat(after("一、将第一条中的“应当”修改为“均可以”。")).startsWith("refused").contains("“应当”在所指处有2处");
    }

    @Test
    void refusesToCountParagraphsAmongTheEntriesOfAList() {
        assertThat(after("一、将第二条第三款修改为：“港务局应当及时审查。”")).startsWith("refused").contains("说不清哪一段是第3款");
    }

    @Test
    void refusesToNumberEntriesThatHaveParagraphsBetweenThem() {
        assertThat(after("一、删去第二条第二项。")).startsWith("refused").contains("说不清列项怎样排序");
        assertThat(after("一、第二条增加一项，作为第二项：“（二）登记。”")).startsWith("refused").contains("项");
    }

    @Test
    void changesWordsOfAnEntryWithParagraphsBehindIt() {
        assertThat(after("一、将第二条第二项中的“受理”修改为“受理登记”。")).isEqualTo(STEPS.replace("（二）受理。", "（二）受理登记。"));
    }

    @Test
    void leavesTheTitleOfAnotherInstrumentBesideTheSameWords() {
        assertThat(after("一、将第三条中的“港务”修改为“航务”。")).isEqualTo(STEPS.replace("，港务局负责渡口", "，航务局负责渡口"));
    }

    @Test
    void changesLongerWordsThroughoutBeforeThoseThatAreAPartOfThem() {
        String before = "渡口办法\n第一条　市管理部门负责。\n第二条　管理部门和市管理部门配合。\n";

        String text = Forms.afterPoints(before, "一、将“管理部门”统一修改为“主管部门”，“市管理部门”统一修改为“市港务局”。");

        assertThat(text).isEqualTo("渡口办法\n第一条　市港务局负责。\n第二条　主管部门和市港务局配合。\n");
    }

    @Test
    void refusesToLeadTwoNewLeadsIntoOneParagraph() {
        assertThat(after("一、第二条引言修改为：“程序如下：”\n二、第二条引言修改为：“步骤如下：”"))
                .startsWith("refused")
                .contains("同一处被两次整体修改");
    }

    @Test
    void refusesASentenceOnAnotherInstrumentInAnActOnOne() {
        assertThat(after("一、将《渡船条例》第一条中的“登记”修改为“备案”。\n二、将第三条中的“负责”修改为“管理”。"))
                .startsWith("refused")
                .contains("这句话说的是《渡船条例》");
    }

    @Test
    void refusesWordsThatAreAddedWithoutAPlace() {
        assertThat(after("一、第三条删去“渡口”，增加“码头”。")).startsWith("refused").contains("没有说明增加的文字加在哪里");
    }

    @Test
    void refusesNeighboursThatBothBecomeTheSame() {
        String before = "渡口办法\n第一条　港务局、航务局负责。\n第二条　港务局登记。航务局检验。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条中的“港务局”“航务局”修改为“海事局”。"))
                .startsWith("refused")
                .contains("说不清是否合为一处");
        assertThat(Forms.afterPoints(before, "一、将“港务局”“航务局”统一修改为“海事局”。"))
                .startsWith("refused")
                .contains("说不清是否合为一处");
        assertThat(Forms.afterPoints(before, "一、将第二条中的“港务局”“航务局”修改为“海事局”。"))
                .isEqualTo("渡口办法\n第一条　港务局、航务局负责。\n第二条　海事局登记。海事局检验。\n");
    }

    @Test
    void takesTheBareWordForTheInstrumentAsTheOneAmended() {
        assertThat(after("一、将《办法》第三条中的“负责渡口”修改为“管理渡口”。")).isEqualTo(STEPS.replace("负责渡口", "管理渡口"));
    }
}
