package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences called by their number, and places between two others. */
class SentenceFormsTest {
    private static final String BEFORE = """
            船坞条例
            第一章　总则
            第一条　船坞应当登记。登记不收费。登记机关应当公告。
            第二章　管理
            第二条　船坞停用的，应当报告（逾期的，书面说明。）。
            停用满一年的，注销登记。
            第三条　本条例自公布之日起施行。
            """;

    private static String after(String points) {
        Amendment amendment = Forms.amend(BEFORE, "关于修改《船坞条例》的决定\n对《船坞条例》作如下修改：\n" + points);
        return amendment.text() == null
                ? "refused: " + amendment.refusals()
                : amendment.text().print();
    }

    @Test
    void replacesASentenceAndKeepsTheSignAtItsEnd() {
        assertThat(after("一、将第一条第二句修改为：“登记可以收费”")).isEqualTo(BEFORE.replace("登记不收费。", "登记可以收费。"));
    }

    @Test
    void deletesASentenceOfTheArticleJustSpokenOf() {
        assertThat(after("一、第一条中的“公告”修改为“公示”，第二句删除。")).isEqualTo(BEFORE.replace("登记不收费。登记机关应当公告", "登记机关应当公示"));
    }

    @Test
    void deletesTheLastSentence() {
        assertThat(after("一、删去第一条最后一句。")).isEqualTo(BEFORE.replace("登记机关应当公告。", ""));
    }

    @Test
    void findsWordsWithinOneSentence() {
        assertThat(after("一、将第一条第三句中的“登记”修改为“主管”。")).isEqualTo(BEFORE.replace("登记机关", "主管机关"));
    }

    @Test
    void putsASentenceBehindAnother() {
        assertThat(after("一、在第一条第一句后增加一句：“渔用船坞除外。”")).isEqualTo(BEFORE.replace("船坞应当登记。", "船坞应当登记。渔用船坞除外。"));
    }

    @Test
    void replacesTheHalfBehindTheOnlySemicolon() {
        String before = BEFORE.replace("登记不收费。登记机关应当公告。", "").replace("应当登记", "应当登记，渔用船坞除外；登记不收费");

        assertThat(Forms.afterPoints(before, "一、第一条后半句修改为“登记可以收费”。")).isEqualTo(before.replace("；登记不收费。", "；登记可以收费。"));
        assertThat(Forms.afterPoints(before, "一、第一条前半句修改为“船坞应当备案”。"))
                .isEqualTo(before.replace("船坞应当登记，渔用船坞除外；", "船坞应当备案；"));
    }

    @Test
    void deletesTheHalfBehindTheOnlyComma() {
        String before = BEFORE.replace("登记不收费。登记机关应当公告。", "").replace("应当登记", "应当登记，登记不收费");

        assertThat(Forms.afterPoints(before, "一、删去第一条后半句。")).isEqualTo(before.replace("，登记不收费。", "。"));
        assertThat(Forms.afterPoints(before, "一、删去第一条前半句。")).isEqualTo(before.replace("船坞应当登记，登记", "登记"));
    }

    @Test
    void refusesAHalfWhereTheSentenceHasSeveralCommas() {
        String before = BEFORE.replace("登记不收费。登记机关应当公告。", "").replace("应当登记", "应当登记，登记不收费，并且公告");

        assertThat(Forms.afterPoints(before, "一、删去第一条后半句。"))
                .startsWith("refused")
                .contains("说不清哪里是第一条后半句");
    }

    @Test
    void refusesAHalfOfSeveralSentences() {
        assertThat(after("一、删去第一条后半句。")).startsWith("refused").contains("说不清哪里是第一条后半句");
    }

    @Test
    void refusesASentenceThatIsNotThere() {
        assertThat(after("一、删去第一条第四句。")).startsWith("refused").contains("该处有3句");
    }

    @Test
    void refusesToGuessTheParagraphOfASentence() {
        assertThat(after("一、删去第二条第一句。")).startsWith("refused").contains("没有说明是哪一款");
    }

    @Test
    void refusesToTakeTheOnlySentenceAway() {
        assertThat(after("一、删去第二条第一款第一句。")).startsWith("refused").contains("没有文字");
    }

    @Test
    void putsWordsBetweenTwoOthers() {
        assertThat(after("一、在第一条“应当”与“登记”之间增加“依法”。")).isEqualTo(BEFORE.replace("应当登记", "应当依法登记"));
    }

    @Test
    void putsAParagraphBetweenTwoOthers() {
        assertThat(after("一、在第二条第一款和第二款之间增加一款：“报告应当真实。”")).isEqualTo(BEFORE.replace("停用满", "报告应当真实。\n停用满"));
    }

    @Test
    void refusesToPutAnArticleBetweenTwoThatAreNotNeighbours() {
        assertThat(after("一、在第一条和第三条之间增加一条：“报告应当真实。”")).startsWith("refused").contains("之间增加");
    }

    @Test
    void refusesWordsBeforeAPlaceThatNamesNone() {
        assertThat(after("一、在第二条第二款前增加“船坞”。")).startsWith("refused").contains("哪些文字之前");
    }

    @Test
    void renamesTheChapterThatItRenumbers() {
        assertThat(after("""
                一、增加一章，作为第二章，章名为“规划”，包括第二条：“船坞应当符合规划。”
                二、将第二章改为第三章，章名修改为“监督管理”。
                此外，对章、条文序号作相应调整。""")).isEqualTo("""
                        船坞条例
                        第一章　总则
                        第一条　船坞应当登记。登记不收费。登记机关应当公告。
                        第二章　规划
                        第二条　船坞应当符合规划。
                        第三章　监督管理
                        第三条　船坞停用的，应当报告（逾期的，书面说明。）。
                        停用满一年的，注销登记。
                        第四条　本条例自公布之日起施行。
                        """);
    }

    @Test
    void refusesANewChapterWhoseWordsHaveNoNumbers() {
        assertThat(after("一、增加一章，作为第二章：“第二章　规划\n“船坞应当符合规划。”\n此外，对章、条文序号作相应调整。"))
                .startsWith("refused")
                .contains("没有条的序号");
    }
}
