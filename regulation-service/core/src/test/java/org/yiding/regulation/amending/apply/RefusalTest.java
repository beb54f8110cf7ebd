package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.Instrument;

class RefusalTest {
    @Test
    void refusesNewWordsWithANumberThatTheArticleCannotHaveWhereItStands() {
        assertThat(Forms.afterPoints("引航办法\n第一条　一。\n第二条　二。\n第三条　三。\n", "一、将第二条修改为：“第三条　新三。”"))
                .startsWith("refused")
                .contains("第三条");
    }

    @Test
    void refusesAChapterThatIsLeftWithoutArticles() {
        String before = "引航办法\n第一章　总则\n第一条　一。\n第二章　管理\n第二条　二。\n第三章　附则\n第三条　三。\n";

        assertThat(Forms.afterPoints(before, "一、删去第二条，条文序号作相应调整。"))
                .startsWith("refused")
                .contains("修改后“管理”没有条文");
    }

    @Test
    void refusesTheWholeActForOneSentenceAndNamesIt() {
        Amendment amendment = Forms.amend("一、将第一条中的“加强”修改为“规范”。\n二、将第九条中的“甲”修改为“乙”。");

        assertThat(amendment.text()).isNull();
        assertThat(amendment.refusals()).hasSize(1);
        assertThat(amendment.refusals().getFirst().evidence().sentence()).contains("第九条");
        assertThat(amendment.refusals().getFirst().evidence().point()).isEqualTo("二、");
    }

    @Test
    void refusesASentenceThatIsNotUnderstood() {
        Amendment amendment = Forms.amend("一、第六条的规定在保税区内不再适用。");

        assertThat(amendment.text()).isNull();
        assertThat(amendment.refusals().getFirst().reason()).contains("人工");
    }

    @Test
    void refusesWordsThatAreNotThere() {
        Amendment amendment = Forms.amend("一、将第一条中的“削弱”修改为“规范”。");

        assertThat(amendment.refusals().getFirst().reason()).contains("没有“削弱”");
    }

    @Test
    void refusesAPairWithoutOldWords() {
        Amendment amendment = Forms.amend("一、将第一条中的“”修改为“规范”。");

        assertThat(amendment.text()).isNull();
        assertThat(amendment.refusals()).hasSize(1);
    }

    @Test
    void refusesAnActOnAnotherInstrument() {
        String act = "关于修改《青禾市码头管理办法》的决定\n一、将第一条中的“加强”修改为“规范”。\n";

        Amendment amendment = Forms.amend(Forms.RULES, act);

        assertThat(amendment.text()).isNull();
        assertThat(amendment.refusals().getFirst().reason()).contains("没有修改《青禾市船坞管理办法》");
    }

    @Test
    void refusesAnActAppliedASecondTime() {
        String act = Forms.decision("一、将第一条修改为：“为了规范船坞管理，制定本办法。”");
        Instrument once = Forms.amend(Forms.RULES, act).text();

        Amendment twice = Amender.amend(once, ReadAct.read(act), null, false);

        assertThat(twice.text()).isNull();
        assertThat(twice.refusals().getFirst().reason()).contains("已经修改过");
    }

    @Test
    void appliesWhatIsUnderstoodWhenAskedForAPart() {
        ReadAct act = ReadAct.read(Forms.decision("一、将第一条中的“加强”修改为“规范”。\n二、将第九条中的“甲”修改为“乙”。"));

        Amendment amendment = Amender.amend(Instrument.parse(Forms.RULES), act, null, true);

        assertThat(amendment.text().print()).isEqualTo(Forms.rulesWith("加强", "规范"));
        assertThat(amendment.refusals()).hasSize(1);
    }

    @Test
    void picksTheInstrumentOfAnOmnibusAct() {
        String act = """
                关于修改部分规章的决定
                市人民政府决定，对下列规章作出修改：
                一、对《青禾市码头管理办法》作出修改
                （一）将第一条中的“加强”修改为“改善”。
                二、对《青禾市船坞管理办法》作出修改
                （一）将第一条中的“加强”修改为“规范”。
                （二）删去第六条。
                此外，对相关规章的条文序号作相应调整。
                本决定自公布之日起施行。
                """;

        Amendment amendment = Forms.amend(Forms.RULES, act);

        assertThat(amendment.refusals()).isEmpty();
        assertThat(amendment.text().print())
                .isEqualTo(Forms.rulesWith("加强", "规范", "第六条　依照《港口法》第三条需要许可的，依照其规定。\n", "", "第七条　", "第六条　"));
    }

    @Test
    void readsAnOmnibusActWithOneSentenceAnInstrument() {
        String act = """
                关于修改部分规章的决定
                一、将《青禾市码头管理办法》第一条中的“加强”修改为“改善”。
                二、删除《青禾市船坞管理办法》第四条第一款第一项。
                本决定自公布之日起施行。
                """;

        Amendment amendment = Forms.amend(Forms.RULES, act);

        assertThat(amendment.text().print())
                .isEqualTo(Forms.rulesWith(
                        "（一）有固定场地；\n（二）有消防设备；\n（三）有值班人员。", "（一）有消防设备；\n（二）有值班人员。", "第四条第一款第三项规定", "第四条第一款第二项规定"));
    }

    @Test
    void keepsTheNumberOfAnArticleDeletedByAnAmendment() {
        String act = "青禾市船坞管理办法修正案\n一、删去船坞管理办法第六条。\n";

        Amendment amendment = Forms.amend(Forms.RULES, act);

        assertThat(amendment.text().print()).isEqualTo(Forms.rulesWith("第六条　依照《港口法》第三条需要许可的，依照其规定。", "第六条　（删去）"));
    }

    @Test
    void refusesANumberThatTheSameSentenceHasJustGivenToAnotherArticle() {
        String text = Forms.after("一、将第五条改为第六条，第六条中的“许可”修改为“批准”。\n二、第六条改为第七条，第七条改为第八条。\n三、增加一条，作为第五条：“新。”");

        assertThat(text).startsWith("refused").contains("说不清所称条文用的是修改前还是修改后的序号");
    }

    @Test
    void refusesNewWordsThatAreAVersionOfTheArticleBeside() {
        String text = Forms.after("一、增加一条，作为第三条：“新。”\n二、将第七条修改为：“依照《港口法》第三条需要许可的，依照其规定办理。”\n此外，对条文顺序作相应调整。");

        assertThat(text).startsWith("refused").contains("新的文字更像另一条");
    }

    @Test
    void takesWordsLikeThoseBesideWhereTheActShiftsNoNumber() {
        String text = Forms.after("将第七条修改为：“依照《港口法》第三条需要许可的，依照其规定办理。”");

        assertThat(text).contains("第七条　依照《港口法》第三条需要许可的，依照其规定办理。");
    }

    @Test
    void refusesNewWordsOfSeveralParagraphsWithinOne() {
        String text = Forms.after("一、将第一条中的“加强”修改为“规范\n“和加强”。");

        assertThat(text).startsWith("refused").contains("新的文字有几段，不能放进一段之中");
    }

    @Test
    void refusesToCarryAnItemIntoAParagraphWithoutAList() {
        String text = Forms.after("一、将第四条第一款第三项移至第三条第一款，作为第一项。");

        assertThat(text).startsWith("refused").contains("说不清移到第三条的哪一款");
    }

    @Test
    void refusesAChangeLikeAnotherWhereThereIsNone() {
        String text = Forms.after("一、将第一条修改为：“新。”\n二、第三条作相同修改。");

        assertThat(text).startsWith("refused").contains("说不清与哪处作相同修改");
    }
}
