package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.amending.apply.Forms.after;
import static org.yiding.regulation.amending.apply.Forms.rulesWith;

import org.junit.jupiter.api.Test;

class StructureFormsTest {
    @Test
    void keepsTheHeadingOfTheNextPartWhereTheArticleBeforeItGoes() {
        String before = "引航解释\n一、一般规定\n第一条　一。\n第二条　二。\n二、责任\n第三条　三。\n";

        assertThat(Forms.afterPoints(before, "一、删去第二条，第三条改为第二条。")).isEqualTo("引航解释\n一、一般规定\n第一条　一。\n二、责任\n第二条　三。\n");
    }

    private static final String SHIFT = "\n此外，对条文顺序作相应调整。";

    @Test
    void insertsAnArticleByItsNewNumberAndShiftsTheRestWithItsReferences() {
        String text = after("一、在第二条后增加一条，作为第三条：“市人民政府统筹船坞规划。”" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第七条　本办法",
                        "第八条　本办法",
                        "第六条　依照",
                        "第七条　依照",
                        "第五条　违反本办法第三条、第四条第一款第三项",
                        "第六条　违反本办法第四条、第五条第一款第三项",
                        "第四条　船坞",
                        "第五条　船坞",
                        "第三条　市港务",
                        "第四条　市港务",
                        "军用船坞不适用本办法。\n",
                        "军用船坞不适用本办法。\n第三条　市人民政府统筹船坞规划。\n"));
    }

    @Test
    void refusesToGuessTheChapterOfAnArticleAtItsEdge() {
        String text = after("一、增加一条，作为第三条：“市人民政府统筹船坞规划。”" + SHIFT);

        assertThat(text).startsWith("refused").contains("说不清属于哪一章").contains("作为第三条");
    }

    @Test
    void insertsAnArticleIntoTheChapterNamed() {
        String text = after("一、在第二章增加一条，作为第三条：“市人民政府统筹船坞规划。”" + SHIFT);

        assertThat(text).contains("第二章　管理\n第三条　市人民政府统筹船坞规划。\n第四条　市港务部门负责");
    }

    @Test
    void insertsAnArticleBehindAnotherWithASuffix() {
        String text = after("一、在第四条后增加一条，作为第四条之一：“船坞应当定期检查。\n“检查结果应当公开。”");

        assertThat(text).isEqualTo(rulesWith("由市港务部门核定。\n", "由市港务部门核定。\n第四条之一　船坞应当定期检查。\n检查结果应当公开。\n"));
    }

    @Test
    void deletesAnArticleAndShiftsTheRest() {
        String text = after("一、删去第六条。" + SHIFT);

        assertThat(text).isEqualTo(rulesWith("第六条　依照《港口法》第三条需要许可的，依照其规定。\n", "", "第七条　本办法", "第六条　本办法"));
    }

    @Test
    void leavesTheGapWhereTheActSaysNothingOfNumbers() {
        Amendment amendment = Forms.amend("一、删去第六条。");

        assertThat(amendment.text().print()).isEqualTo(rulesWith("第六条　依照《港口法》第三条需要许可的，依照其规定。\n", ""));
        assertThat(amendment.warnings()).contains("删去条文后决定没有说调整序号，留有空号");
    }

    @Test
    void checksEveryNewNumberAgainstTheResult() {
        String text = after("一、在第二条后增加一条，作为第三条：“市人民政府统筹船坞规划。”\n二、将第五条改为第九条。" + SHIFT);

        assertThat(text).startsWith("refused").contains("第九条");
    }

    @Test
    void movesAndChangesAnArticleInOneSentence() {
        String text = after("一、增加一条，作为第五条：“船坞应当定期检查。”\n二、第五条改为第六条，修改为：“违反本办法的，责令改正。”" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第七条　本办法",
                        "第八条　本办法",
                        "第六条　依照",
                        "第七条　依照",
                        "第五条　违反本办法第三条、第四条第一款第三项规定的，责令改正。",
                        "第五条　船坞应当定期检查。\n第六条　违反本办法的，责令改正。"));
    }

    @Test
    void movesAnArticleToAnotherPlace() {
        String text = after("一、将第六条改为第五条。" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第五条　违反本办法第三条、第四条第一款第三项规定的，责令改正。\n第六条　依照《港口法》第三条需要许可的，依照其规定。\n",
                        "第五条　依照《港口法》第三条需要许可的，依照其规定。\n第六条　违反本办法第三条、第四条第一款第三项规定的，责令改正。\n"));
    }

    @Test
    void addsAParagraphAndMovesTheFirstDown() {
        String text = after("一、第七条增加一款，作为第一款：“本办法由市港务部门解释。”");

        assertThat(text).isEqualTo(rulesWith("第七条　本办法自2015年5月1日起施行。", "第七条　本办法由市港务部门解释。\n本办法自2015年5月1日起施行。"));
    }

    @Test
    void addsAnItemInTheMiddle() {
        String text = after("一、第四条第一款增加一项，作为第三项：“（三）有救生设备”，第三项改为第四项。");

        assertThat(text).isEqualTo(rulesWith("（三）有值班人员。", "（三）有救生设备；\n（四）有值班人员。", "第四条第一款第三项规定", "第四条第一款第四项规定"));
    }

    @Test
    void addsAnItemToTheArticleOfTheItemSpokenOf() {
        String text = after("一、第四条第一项修改为：“（一）有固定场地和道路”，第三项改为第四项，增加一项，作为第三项：“（三）有救生设备”。");

        assertThat(text)
                .isEqualTo(rulesWith(
                        "（一）有固定场地；",
                        "（一）有固定场地和道路；",
                        "（三）有值班人员。",
                        "（三）有救生设备；\n（四）有值班人员。",
                        "第四条第一款第三项规定",
                        "第四条第一款第四项规定"));
    }

    @Test
    void addsAnItemAtTheEndAndKeepsTheSigns() {
        String text = after("一、在第四条第一款中增加一项，作为第四项：“（四）有救生设备。”");

        assertThat(text).isEqualTo(rulesWith("（三）有值班人员。", "（三）有值班人员；\n（四）有救生设备。"));
    }

    @Test
    void deletesTheLastItemAndClosesTheList() {
        String text = after("一、删去第四条第一款第三项。\n二、第五条修改为：“违反本办法的，责令改正。”");

        assertThat(text).isEqualTo(rulesWith("（二）有消防设备；\n（三）有值班人员。", "（二）有消防设备。", "违反本办法第三条、第四条第一款第三项规定的", "违反本办法的"));
    }

    @Test
    void deletesAParagraphAndChangesTheNextInItsNewPlace() {
        String text = after("一、删除第三条第一款，第二款改为第一款，修改为：“港务部门负责船坞管理工作。”");

        assertThat(text).isEqualTo(rulesWith("市港务部门负责船坞管理工作。\n区港务部门协助市港务部门工作。", "港务部门负责船坞管理工作。"));
    }

    @Test
    void makesAParagraphAnArticle() {
        String text = after("一、将第三条第二款改为第四条。" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第七条　本办法",
                        "第八条　本办法",
                        "第六条　依照",
                        "第七条　依照",
                        "第五条　违反本办法第三条、第四条第一款第三项",
                        "第六条　违反本办法第三条、第五条第一款第三项",
                        "第四条　船坞",
                        "第五条　船坞",
                        "\n区港务部门",
                        "\n第四条　区港务部门"));
    }

    @Test
    void mergesTwoArticles() {
        String text = after("一、将第五条、第六条合并，作为第五条，修改为：“违反本办法的，责令改正。”" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第五条　违反本办法第三条、第四条第一款第三项规定的，责令改正。\n第六条　依照《港口法》第三条需要许可的，依照其规定。\n",
                        "第五条　违反本办法的，责令改正。\n",
                        "第七条　本办法",
                        "第六条　本办法"));
    }

    @Test
    void splitsAnArticle() {
        String text = after("一、将第二条分为两条，作为第二条、第三条，修改为：\n“第二条　本市船坞，适用本办法。\n“第三条　军用船坞不适用本办法。”" + SHIFT);

        assertThat(text)
                .contains("第二条　本市船坞，适用本办法。\n第三条　军用船坞不适用本办法。\n第二章　管理\n第四条　市港务部门")
                .contains("第六条　违反本办法第四条、第五条第一款第三项")
                .contains("第八条　本办法自");
    }

    @Test
    void insertsAChapterWithItsArticlesAndContents() {
        String text = after("一、增加一章，作为第三章：\n“第三章　法律责任\n“第七条　违反本办法的，处一千元罚款。”" + SHIFT);

        assertThat(text)
                .isEqualTo(rulesWith(
                        "第三章　附则\n第一章",
                        "第三章　法律责任\n第四章　附则\n第一章",
                        "第三章　附则\n第七条　本",
                        "第三章　法律责任\n第七条　违反本办法的，处一千元罚款。\n第四章　附则\n第八条　本"));
    }
}
