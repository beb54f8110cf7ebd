package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Articles with a caption of their own (第二条（管理部门）), which is no paragraph, and other names. */
class CaptionFormsTest {
    private static final String DOCKS = """
            船台办法
            第一条（目的）
            为了管理船台，制定本办法。
            第二条（管理部门）
            市港务部门负责船台管理。
            区港务部门协助管理。
            第三条（施行日期）
            本办法自2001年1月1日起施行。
            """;

    @Test
    void countsParagraphsBelowTheCaption() {
        String text = Forms.afterPoints(DOCKS, "一、将第二条第一款修改为：“市航务部门负责船台管理。”\n二、第二条增加一款，作为第三款：“乡镇配合。”");

        assertThat(text).isEqualTo(DOCKS.replace("市港务部门负责", "市航务部门负责").replace("协助管理。\n", "协助管理。\n乡镇配合。\n"));
    }

    @Test
    void takesTheCaptionOfNewText() {
        String text = Forms.afterPoints(
                DOCKS, "一、将第二条修改为：“第二条（职责）\n市航务部门管理船台。”\n二、增加一条，作为第三条：“第三条（检查）\n船台每年检查。\n检查不收费。”\n三、将第三条改为第四条。");

        assertThat(text).isEqualTo("""
                船台办法
                第一条（目的）
                为了管理船台，制定本办法。
                第二条（职责）
                市航务部门管理船台。
                第三条（检查）
                船台每年检查。
                检查不收费。
                第四条（施行日期）
                本办法自2001年1月1日起施行。
                """);
    }

    @Test
    void keepsTheCaptionWhereNewTextHasNone() {
        String text = Forms.afterPoints(DOCKS, "一、将第二条修改为：“市航务部门管理船台。”");

        assertThat(text).isEqualTo(DOCKS.replace("市港务部门负责船台管理。\n区港务部门协助管理。\n", "市航务部门管理船台。\n"));
    }

    @Test
    void renamesTheCaption() {
        String text = Forms.afterPoints(DOCKS, "一、将第二条条标“管理部门”修改为“职责”。");

        assertThat(text).isEqualTo(DOCKS.replace("（管理部门）", "（职责）"));
    }

    @Test
    void changesAPartOfTheTitle() {
        String text = Forms.afterPoints(DOCKS, "一、将名称中的“办法”修改为“条例”。");

        assertThat(text).isEqualTo(DOCKS.replace("船台办法\n", "船台条例\n"));
    }

    @Test
    void takesWordsQuotedRightBehindAChapterForItsName() {
        String before = "船台办法\n第一章　监督\n第一条　监督船台。\n";

        String text = Forms.afterPoints(before, "一、将第一章“监督”修改为“监督管理”。");

        assertThat(text).isEqualTo("船台办法\n第一章　监督管理\n第一条　监督船台。\n");
    }

    @Test
    void addsTheStopThatStandsOutsideTheQuotation() {
        String text = Forms.afterPoints("船台办法\n第一条　一。\n", "一、将第一条修改为：“新一”。\n二、增加一条，作为第二条：“二”。");

        assertThat(text).isEqualTo("船台办法\n第一条　新一。\n第二条　二。\n");
    }

    @Test
    void refusesAnOrderThatDoesNotSayHow() {
        String text = Forms.afterPoints(DOCKS + "附件\n表\n", "一、将第一条中的“管理”修改为“规范”。\n二、附件作相应修改。");

        assertThat(text).startsWith("refused").contains("没有写明怎样修改");
    }

    @Test
    void refusesToGuessOnWhichSideOfAQuotationMarkNewWordsGo() {
        String before = "船台办法\n第一条　“甲”是指一；“乙”是指二。\n";

        String text = Forms.afterPoints(before, "一、在第一条“乙”前增加“‘丙’是指三；”。");

        assertThat(text).startsWith("refused").contains("说不清加在引号之内还是之外");
    }
}
