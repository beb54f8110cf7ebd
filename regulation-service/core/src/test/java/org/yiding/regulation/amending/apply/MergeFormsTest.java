package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Provisions that become one or more others, and headings that go without what they hold. */
class MergeFormsTest {
    @Test
    void turnsTwoParagraphsIntoThree() {
        String text = Forms.afterPoints("航道条例\n第一条　一。\n二。\n三。\n", "一、将第一条第二款、第三款修改为三款，作为第二款、第三款、第四款：“甲。\n“乙。\n“丙。”");

        assertThat(text).isEqualTo("航道条例\n第一条　一。\n甲。\n乙。\n丙。\n");
    }

    @Test
    void givesAnArticleThatIsPartedIntoParagraphsItsNewWords() {
        assertThat(Forms.afterPoints("航道条例\n第一条　一。\n第二条　二。\n", "一、将第二条分为两款：“甲。\n“乙。”"))
                .isEqualTo("航道条例\n第一条　一。\n第二条　甲。\n乙。\n");
    }

    @Test
    void refusesAnArticleThatIsPartedWithTheWordsOfOneParagraphOnly() {
        assertThat(Forms.afterPoints("航道条例\n第一条　一。\n第二条　二。\n", "一、将第二条分为两款，第一款修改为：“甲。”"))
                .startsWith("refused");
    }

    @Test
    void givesAnArticleTheParagraphsThatFollowAsItsWords() {
        assertThat(Forms.after("一、第六条修改为两款，即：“许可依照《港口法》办理。\n“许可不收费。”"))
                .isEqualTo(Forms.rulesWith("依照《港口法》第三条需要许可的，依照其规定。", "许可依照《港口法》办理。\n许可不收费。"));
    }

    @Test
    void refusesFewerParagraphsThanAnnounced() {
        assertThat(Forms.afterPoints("航道条例\n第一条　一。\n二。\n", "一、将第一条第二款分为三款：“甲。\n“乙。”"))
                .startsWith("refused")
                .contains("分为几处");
    }

    @Test
    void refusesToTurnParagraphsThatDoNotFollowEachOtherIntoOthers() {
        String text = Forms.afterPoints("航道条例\n第一条　一。\n二。\n三。\n", "一、将第一条第一款、第三款修改为三款，作为第一款、第二款、第三款：“甲。\n“乙。\n“丙。”");

        assertThat(text).startsWith("refused");
    }

    private static final String CANALS = """
            运河条例
            目录
            第一章　总则
            第二章　规划
            第三章　建设
            第四章　附则
            第一章　总则
            第一条　为了管理运河，制定本条例。
            第二章　规划
            第二条　运河规划由水务部门编制。
            运河规划应当公布。
            第三章　建设
            第三条　运河按照规划建设。
            第四条　违反第三条的，责令改正。
            第四章　附则
            第五条　本条例自公布之日起施行。
            """;
    private static final String SHIFT = "\n此外，对条文顺序作相应调整。\n";

    private static String after(String points) {
        return Forms.afterPoints(CANALS, points);
    }

    @Test
    void mergesChaptersUnderANewName() {
        String text = after("一、将第二章、第三章合并为第二章，章名为“规划和建设”。\n二、第四章改为第三章。");

        assertThat(text)
                .isEqualTo(CANALS.replace("第二章　规划\n第三章　建设\n第四章", "第二章　规划和建设\n第三章")
                        .replace("第二章　规划\n", "第二章　规划和建设\n")
                        .replace("第三章　建设\n", "")
                        .replace("第四章　附则", "第三章　附则"));
    }

    @Test
    void refusesMergedChaptersWithoutAName() {
        String text = after("一、将第二章、第三章合并为第二章。\n二、第四章改为第三章。");

        assertThat(text).startsWith("refused").contains("没有说明合并后的章名");
    }

    @Test
    void refusesToMergeChaptersThatAreApart() {
        String text = after("一、将第二章、第四章合并为第二章，章名为“规划”。");

        assertThat(text).startsWith("refused").contains("合并的各章前后不相连");
    }

    @Test
    void mergesAParagraphWithAnArticle() {
        String text = after("一、将第二条第二款与第三条合并，作为第三条，修改为：“运河按照公布的规划建设。”");

        assertThat(text).isEqualTo(CANALS.replace("运河规划应当公布。\n", "").replace("运河按照规划建设", "运河按照公布的规划建设"));
    }

    @Test
    void mergesAParagraphOfAnArticleThatIsRestatedToo() {
        String text = after("一、将第二条修改为：“运河应当规划。”\n二、将原第二条第二款与第三条合并为第三条，修改为：“运河按照公布的规划建设。”");

        assertThat(text)
                .isEqualTo(
                        CANALS.replace("运河规划由水务部门编制。\n运河规划应当公布。\n", "运河应当规划。\n").replace("运河按照规划建设", "运河按照公布的规划建设"));
    }

    @Test
    void replacesArticlesByOthersWithTheirNumbers() {
        String text = after("一、将第三条至第四条改为三条，作为第三条至第五条：“第三条　甲。\n“第四条　乙。\n“第五条　丙。”" + SHIFT);

        assertThat(text).contains("第三章　建设\n第三条　甲。\n第四条　乙。\n第五条　丙。\n第四章　附则\n第六条　本条例自公布之日起施行。\n");
    }

    @Test
    void replacesTwoArticlesByOne() {
        String text = after("一、将第三条、第四条修改为：“第三条　甲。”" + SHIFT);

        assertThat(text).contains("第三章　建设\n第三条　甲。\n第四章　附则\n第四条　本条例自公布之日起施行。\n");
    }

    @Test
    void refusesToReplaceArticlesByUnnumberedParagraphs() {
        String text = after("一、将第二条、第三条、第四条修改为：“甲。\n“乙。”" + SHIFT);

        assertThat(text).startsWith("refused").contains("要修改的有3处，引号内却有1处");
    }

    @Test
    void deletesTheNamesOfSectionsAndKeepsTheirArticles() {
        String before = "运河条例\n第一章　总则\n第一节　目的\n第一条　一。\n第二节　范围\n第二条　二。\n第三条　三。\n";

        String text = Forms.afterPoints(before, "一、删去第一章第一节、第二节的节名。");

        assertThat(text).isEqualTo("运河条例\n第一章　总则\n第一条　一。\n第二条　二。\n第三条　三。\n");
    }

    @Test
    void takesADeletedLastChapterOutOfTheContents() {
        String text = after("一、删去第四章。");

        assertThat(text)
                .isEqualTo(CANALS.replace("第四章　附则\n第五条　本条例自公布之日起施行。\n", "").replace("第四章　附则\n", ""));
    }

    @Test
    void putsANewArticleBeforeTheChapterThatTheActChangesNext() {
        String text = after("一、增加一条，作为第三条：“规划期为十年。”\n二、将第三章章名修改为“建设和管理”。" + SHIFT);

        assertThat(text)
                .contains("第二章　规划\n第二条　运河规划由水务部门编制。\n运河规划应当公布。\n第三条　规划期为十年。\n第三章　建设和管理\n第四条　运河按照规划建设。\n第五条　违反第四条的");
    }

    @Test
    void refusesAParagraphThatIsAnnouncedAndNeverWritten() {
        Amendment amendment = Forms.amend(Forms.RULES, Forms.decision("一、第二条第二款修改为：“船坞。”\n二、第一条增加一款，作为第二款。"));

        assertThat(amendment.refusals()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo("没有写明增加的文字");
            assertThat(finding.evidence().sentence()).isEqualTo("第一条增加一款，作为第二款");
        });
    }
}
