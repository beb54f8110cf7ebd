package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.amending.apply.Forms.RULES;
import static org.yiding.regulation.amending.apply.Forms.after;
import static org.yiding.regulation.amending.apply.Forms.rulesWith;

import org.junit.jupiter.api.Test;

/** The same orders in the words of other drafters, and the slips of their hands. */
class WordingFormsTest {
    @Test
    void readsWhatIsSaidOfQuotedWordsBeforeThem() {
        String before = "渡口办法\n第一条　无证的，罚款1000元。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条的罚款数额由“1000元”修改为“2000元”。")).isEqualTo("渡口办法\n第一条　无证的，罚款2000元。\n");
    }

    @Test
    void sparesWhatThePointHasSpokenOfWhereItMeansTheOtherArticles() {
        String before = "渡口办法\n第一条　港务局登记，港务站检验。\n第二条　港务站收费。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条中的“港务局”修改为“航务局”，其余条文中的“港务站”修改为“航务站”。"))
                .isEqualTo("渡口办法\n第一条　航务局登记，港务站检验。\n第二条　航务站收费。\n");
    }

    @Test
    void readsWhenTheActHoldsWhateverItCallsItself() {
        Amendment amendment =
                Forms.amend("渡口规程\n第一条　一。\n", "关于修改《渡口规程》的公告\n现将《渡口规程》作如下修改：\n一、第一条修改为：“一一。”\n本公告自公布之日起施行。\n");

        assertThat(amendment.text())
                .isNotNull()
                .satisfies(text -> assertThat(text.print()).isEqualTo("渡口规程\n第一条　一一。\n"));
    }

    @Test
    void takesTheSignsOfATitleAway() {
        String before = "渡口办法\n第一条　提交《年度报告》。\n";

        assertThat(Forms.afterPoints(before, "一、删除第一条中“《年度报告》”的书名号。")).isEqualTo("渡口办法\n第一条　提交年度报告。\n");
    }

    @Test
    void checksTheNumbersOfArticlesThatAreSaidToFollow() {
        String before = "渡口办法\n第一条　一。\n第二条　二。\n第三条　三。\n";

        assertThat(Forms.afterPoints(before, "一、增加一条，作为第二条：“新。”\n二、原第二条、第三条顺延为第三条、第四条。"))
                .isEqualTo("渡口办法\n第一条　一。\n第二条　新。\n第三条　二。\n第四条　三。\n");
        assertThat(Forms.afterPoints(before, "一、增加一条，作为第二条：“新。”\n二、原第二条、第三条顺延为第四条、第五条。"))
                .startsWith("refused");
    }

    @Test
    void readsWhatIsSaidOfQuotedWordsBehindThem() {
        String before = "渡口办法\n第一条　港务、公安等部门协助登记，港务局收费。\n";

        assertThat(Forms.afterPoints(before, "一、第一条删去“协助”二字，“收费”一词改为“免费”，删除“港务、”这三个字。"))
                .isEqualTo("渡口办法\n第一条　公安等部门登记，港务局免费。\n");
    }

    private static final String SHIFT = "\n此外，对条文顺序作相应调整。";

    @Test
    void putsTheVerbBeforeThePlace() {
        assertThat(after("一、修改第一条为：“为了规范船坞管理，制定本办法。”\n二、修改第五条：“违反本办法的，责令改正。”"))
                .isEqualTo(rulesWith("加强", "规范", "违反本办法第三条、第四条第一款第三项规定的", "违反本办法的"));
    }

    @Test
    void rewritesAnArticle() {
        assertThat(after("一、第五条改写为：“违反本办法的，责令改正。”")).isEqualTo(rulesWith("违反本办法第三条、第四条第一款第三项规定的", "违反本办法的"));
    }

    @Test
    void givesAnArticleAnotherNumberAndThenItsContent() {
        assertThat(after("一、增加一条，作为第五条：“船坞应当定期检查。”\n二、第五条调整为第六条，内容修改为：“违反本办法的，责令改正。”" + SHIFT))
                .contains("第五条　船坞应当定期检查。\n第六条　违反本办法的，责令改正。\n第七条　依照《港口法》第三条");
    }

    @Test
    void opensFurtherPointsUnderAnArticleThatMoves() {
        assertThat(after("""
                一、增加一条，作为第五条：“船坞应当定期检查。”
                二、第五条改为第六条，并作如下修改：
                （一）将“责令改正”修改为“责令限期改正”；
                （二）增加一款，作为第二款：“逾期不改的，处一千元罚款。”""" + SHIFT)).contains("规定的，责令限期改正。\n逾期不改的，处一千元罚款。\n第七条　依照《港口法》第三条");
    }

    @Test
    void restatesAnArticleInTwoParagraphs() {
        assertThat(after("一、第六条修改为两款：“需要许可的，依照其规定。\n“许可不收费。”"))
                .isEqualTo(rulesWith("依照《港口法》第三条需要许可的，依照其规定。", "需要许可的，依照其规定。\n许可不收费。"));
    }

    @Test
    void speaksOfTheRulesWithoutTheirName() {
        assertThat(after("一、将办法中“港务部门”一律改为“交通部门”。")).isEqualTo(RULES.replace("港务部门", "交通部门"));
    }

    @Test
    void givesEachOfTwoPlacesItsOwnWords() {
        assertThat(after("一、将第一条中的“加强”和第五条中的“责令改正”分别修改为“规范”和“责令限期改正”。"))
                .isEqualTo(rulesWith("加强", "规范", "责令改正", "责令限期改正"));
    }

    @Test
    void replacesTwoItemsAtOnce() {
        assertThat(after("一、第四条第一款第（一）项、第（三）项分别修改为：“（一）有自有场地；\n“（三）有值守人员。”"))
                .isEqualTo(rulesWith("固定场地", "自有场地", "值班", "值守"));
    }

    @Test
    void closesAQuotationWhoseClosingSignIsTurned() {
        assertThat(after("一、将第一条修改为：“为了规范船坞管理，制定本办法。“\n二、删去第二条第二款。"))
                .isEqualTo(rulesWith("加强", "规范", "军用船坞不适用本办法。\n", ""));
    }

    @Test
    void opensAQuotationWhoseOpeningSignIsTurned() {
        assertThat(after("一、将第一条修改为：”为了规范船坞管理，制定本办法。”")).isEqualTo(rulesWith("加强", "规范"));
    }

    @Test
    void readsSignsOfHalfAndFullWidthAlike() {
        assertThat(after("一、将第一条修改为:\"为了规范船坞管理，制定本办法。\"\n二、第四条第一款第(二)项修改为:“(二)有消防通道”"))
                .isEqualTo(rulesWith("加强", "规范", "消防设备", "消防通道"));
    }

    @Test
    void numbersANewArticleInTheFiguresOfTheText() {
        Amendment amendment = Forms.amend(
                "船坞办法\n第1条　船坞应当登记。\n第2条　违反第1条的，责令改正。\n", "关于修改《船坞办法》的决定\n一、增加一条，作为第1条：“为了管理船坞，制定本办法。”\n条文顺序作相应调整。\n");

        assertThat(amendment.text().print()).isEqualTo("船坞办法\n第1条　为了管理船坞，制定本办法。\n第2条　船坞应当登记。\n第3条　违反第2条的，责令改正。\n");
    }

    @Test
    void saysWhatTheActSaysBesideTheText() {
        Amendment amendment = Forms.amend("""
                一、将第一条中的“加强”修改为“规范”。
                本决定施行前已经登记的船坞，继续有效。
                《青禾市船坞管理办法》根据本决定作相应修改，对个别文字作相应调整后，重新公布。""");

        assertThat(amendment.text().print()).isEqualTo(rulesWith("加强", "规范"));
        assertThat(amendment.warnings()).anyMatch(warning -> warning.contains("许可公布时调整文字"));
    }

    @Test
    void findsAnArticleByTheNewNumberThatTheActGaveIt() {
        String points = "一、增加一条，作为第五条：“船坞应当定期检查。”\n二、第五条改为第六条。\n三、将修改后的第六条中的“责令改正”修改为“责令限期改正”。" + SHIFT;

        assertThat(after(points)).contains("第六条　违反本办法第三条、第四条第一款第三项规定的，责令限期改正。\n");
        assertThat(after(points.replace("修改后的第六条", "修改后的第八条")))
                .startsWith("refused")
                .contains("修改后的第八条");
    }

    @Test
    void makesTwoArticlesOfOneByTheirNumbers() {
        assertThat(after("一、将第二条改为第二条、第三条，修改为：\n“第二条　本市船坞，适用本办法。\n“第三条　军用船坞不适用本办法。”" + SHIFT))
                .contains("第二条　本市船坞，适用本办法。\n第三条　军用船坞不适用本办法。\n第二章　管理\n第四条　市港务部门");
    }

    @Test
    void takesTwoItemsOutOfOneLine() {
        assertThat(after("一、第四条第一款增加二项，作为第四项、第五项：“（四）有救生设备；（五）有通道。”"))
                .isEqualTo(rulesWith("（三）有值班人员。", "（三）有值班人员；\n（四）有救生设备；\n（五）有通道。"));
    }

    @Test
    void putsOtherWordsInsteadOfThoseDeleted() {
        assertThat(after("一、删去第五条中的“责令改正”，改为“予以警告”。")).isEqualTo(rulesWith("责令改正", "予以警告"));
    }

    @Test
    void changesTheTitleOfAnotherInstrumentWithoutQuotationMarks() {
        assertThat(after("一、将第六条中的《港口法》修改为《航运法》。")).isEqualTo(rulesWith("《港口法》", "《航运法》"));
        assertThat(after("一、将第六条中的“《港口法》”修改为《航运法》。")).isEqualTo(rulesWith("《港口法》", "《航运法》"));
    }

    @Test
    void readsNewWordsRightBehindTheNewNumber() {
        assertThat(Forms.after("一、增加一条，作为第六条：“船坞应当公示。”\n二、第六条修改为第七条：“许可另行规定。”\n三、第七条改为第八条。"))
                .contains("第六条　船坞应当公示。\n第七条　许可另行规定。\n第三章　附则\n第八条");
    }

    @Test
    void keepsTheStopOfASentenceWhoseNewWordsComeWithoutOne() {
        assertThat(Forms.after("一、第五条中的“规定的，责令改正。”修改为“的，予以处罚”。"))
                .isEqualTo(Forms.rulesWith("第三项规定的，责令改正。", "第三项的，予以处罚。"));
    }

    @Test
    void tellsACountyFromAnAutonomousCounty() {
        String before = "船坞办法\n第一条　自治县人民政府和县人民政府管理船坞。\n第二条　自治区人民政府备案。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条中的“县人民政府”修改为“市人民政府”。"))
                .isEqualTo(before.replace("和县人民政府", "和市人民政府"));
        assertThat(Forms.afterPoints(before, "一、将第二条中的“区人民政府”修改为“市人民政府”。"))
                .startsWith("refused")
                .contains("所指处没有“区人民政府”");
    }

    @Test
    void refusesANewTitleWithoutQuotationMarksWhereTheOldWordsAreNone() {
        assertThat(after("一、将第六条中的“港口法”修改为《航运法》。")).startsWith("refused").contains("书名号");
    }

    @Test
    void countsTheArticlesOfANewChapter() {
        assertThat(after("一、增加一章，作为第三章，章名为“法律责任”，共二条，分别为第七条、第八条：“第七条　甲。\n“第八条　乙。”" + SHIFT))
                .contains("第三章　法律责任\n第七条　甲。\n第八条　乙。\n第四章　附则\n第九条　本办法自");
    }
}
