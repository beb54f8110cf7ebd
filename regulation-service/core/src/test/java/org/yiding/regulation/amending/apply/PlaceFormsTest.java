package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Provisions that go to other places: chapters, articles and paragraphs, by number or beside others. */
class PlaceFormsTest {
    private static final String CHAPTERS = """
            船坞条例
            第一章　总则
            第一条　为了管理船坞，制定本条例。
            第二章　保障
            第二条　市人民政府保障经费。
            第三章　监督
            第三条　市港务部门监督检查。
            第四条　依照第二条安排的经费应当公开。
            第四章　附则
            第五条　本条例自公布之日起施行。
            """;
    private static final String SHIFT = "\n此外，对条文顺序作相应调整。\n";

    private static String after(String before, String points) {
        String title = before.substring(0, before.indexOf('\n'));
        Amendment amendment = Forms.amend(before, "关于修改《" + title + "》的决定\n对《" + title + "》作如下修改：\n" + points);
        return amendment.text() == null
                ? "refused: " + amendment.refusals()
                : amendment.text().print();
    }

    @Test
    void movesAWholeChapterWithItsArticlesAndTheReferencesToThem() {
        String text = after(CHAPTERS, "一、将第三章移至第二章之前，作为第二章，第二章改为第三章。" + SHIFT);

        assertThat(text).isEqualTo("""
                船坞条例
                第一章　总则
                第一条　为了管理船坞，制定本条例。
                第二章　监督
                第二条　市港务部门监督检查。
                第三条　依照第四条安排的经费应当公开。
                第三章　保障
                第四条　市人民政府保障经费。
                第四章　附则
                第五条　本条例自公布之日起施行。
                """);
    }

    @Test
    void movesAnArticleBehindAnother() {
        String text = after(CHAPTERS, "一、将第三条移至第四条之后，作为第四条。" + SHIFT);

        assertThat(text).contains("第三章　监督\n第三条　依照第二条安排的经费应当公开。\n第四条　市港务部门监督检查。\n");
    }

    @Test
    void movesArticlesIntoAChapterUnderTheirNewNumbers() {
        String text = after(CHAPTERS, "一、将第二条移至第三章，作为第三条。\n二、删去第二章。" + SHIFT);

        assertThat(text).contains("第二章　监督\n第二条　市港务部门监督检查。\n第三条　市人民政府保障经费。\n第四条　依照第三条安排的经费应当公开。\n第三章　附则\n第五条");
    }

    @Test
    void refusesToNumberAnArticleThatGoesWithItsChapter() {
        String text = after(CHAPTERS, "一、将第二条改为第四条。\n二、删去第二章。" + SHIFT);

        assertThat(text).startsWith("refused").contains("既删去又给出新的序号");
    }

    @Test
    void replacesAChapterWithAllItHolds() {
        String text =
                after(CHAPTERS, "一、将第三章修改为：\n“第三章　监督管理\n“第三条　市港务部门每年检查船坞。\n“第四条　检查结果应当公开。\n“第五条　检查不得收费。”" + SHIFT);

        assertThat(text)
                .contains("第三章　监督管理\n第三条　市港务部门每年检查船坞。\n第四条　检查结果应当公开。\n第五条　检查不得收费。\n第四章　附则\n第六条　本条例自公布之日起施行。\n")
                .doesNotContain("依照第二条");
    }

    @Test
    void insertsASectionWithItsNameItsExtentAndItsArticles() {
        String before = CHAPTERS.replace("第二条　市", "第一节　经费\n第二条　市");

        String text =
                after(before, "一、第二章增加一节，作为第二节，节名为“人员”，包括第三条至第四条：\n“第二节　人员\n“第三条　船坞配备管理人员。\n“第四条　管理人员应当培训。”" + SHIFT);

        assertThat(text).contains("第二条　市人民政府保障经费。\n第二节　人员\n第三条　船坞配备管理人员。\n第四条　管理人员应当培训。\n第三章　监督\n第五条　市港务部门监督检查。\n");
    }

    @Test
    void refusesANewChapterThatWouldStandEmpty() {
        String text = after(CHAPTERS, "一、在第二章后增加一章，作为第三章，章名为“人员”。" + SHIFT);

        assertThat(text).startsWith("refused").contains("没有条文").contains("章名为");
    }

    @Test
    void leavesRoomBehindAnArticleThatBecomesAFirstParagraph() {
        String text = after(
                CHAPTERS,
                "一、在第二章增加一条，作为第二条：“船坞由市人民政府规划。”\n二、将第二条改为第三条第一款，其中的“经费”修改为“经费和人员”。\n增加一款，作为第二款：“经费应当公开。”" + SHIFT);

        assertThat(text).contains("第二条　船坞由市人民政府规划。\n第三条　市人民政府保障经费和人员。\n经费应当公开。\n第三章　监督\n第四条　市港务部门监督检查。\n");
    }

    @Test
    void addsTheFurtherParagraphOfARewrittenArticle() {
        String text = after(CHAPTERS, "一、第二条修改为：“市人民政府应当保障经费。”\n增加一款，作为第二款：“经费应当公开。”");

        assertThat(text).contains("第二条　市人民政府应当保障经费。\n经费应当公开。\n第三章　监督\n");
    }

    @Test
    void carriesAParagraphIntoAnotherArticle() {
        String before = CHAPTERS.replace("监督检查。\n", "监督检查。\n检查不得收费。\n");

        String text = after(before, "一、第三条第二款移作第二条第二款。");

        assertThat(text).contains("第二条　市人民政府保障经费。\n检查不得收费。\n第三章　监督\n第三条　市港务部门监督检查。\n第四条　依照");
    }

    @Test
    void putsANewArticleBetweenTwoChaptersIntoTheFirstWhereItsWordsAreOnlyThere() {
        String before = """
                航标条例
                第一章　航标设置
                第一条　航标应当按照航道走向设置，航标间距不得超过一海里。
                第二条　航标设置方案应当公布。
                第二章　船员培训
                第三条　船员应当参加安全培训，培训机构应当具备场地。
                """;

        String text = after(before, "一、增加一条，作为第三条：“变更航标间距的，应当修改航标设置方案。”" + SHIFT);

        assertThat(text).contains("第二条　航标设置方案应当公布。\n第三条　变更航标间距的，应当修改航标设置方案。\n第二章　船员培训\n第四条　船员应当");
    }

    @Test
    void refusesANewArticleBetweenTwoChaptersWhoseWordsAreOfBoth() {
        String before = """
                航标条例
                第一章　航标设置
                第一条　航标应当按照航道走向设置。
                第二章　船员培训
                第二条　船员应当参加安全培训。
                """;

        String text = after(before, "一、增加一条，作为第二条：“船员培训包括航标设置。”" + SHIFT);

        assertThat(text).startsWith("refused").contains("增加的第二条正在“船员培训”之前，说不清属于哪一章（节）");
    }
}
