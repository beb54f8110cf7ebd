package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.amending.apply.Forms.RULES;
import static org.yiding.regulation.amending.apply.Forms.rulesWith;

import org.junit.jupiter.api.Test;

/** Acts on several instruments: annexes, lists of what is repealed, parts under a name, words shared by many. */
class OmnibusFormsTest {
    @Test
    void knowsFromTheOpeningWordsThatThereAreFurtherInstruments() {
        Amendment amendment = Forms.amend(
                "渡口办法\n第一条　一。\n",
                "关于修改部分规章的决定\n决定对《渡口办法》等2部规章作如下修改：\n一、《渡口办法》\n（一）第一条修改为：“一一。”\n二、《船坞规定》\n第一条修改为：“二。”\n");

        assertThat(amendment.text())
                .isNotNull()
                .satisfies(text -> assertThat(text.print()).isEqualTo("渡口办法\n第一条　一一。\n"));
    }

    @Test
    void tellsAnInstrumentFromOneWhoseTitleOnlyEndsLikeIt() {
        String text = Forms.amend("渡口办法\n第一条　一。\n", "关于修改部分规章的决定\n一、《青禾市军用渡口办法》第一条修改为：“军用。”\n")
                .refusals()
                .toString();

        assertThat(text).contains("没有修改《渡口办法》");
    }

    @Test
    void takesTheRegionBeforeATitleForItsIssuer() {
        Amendment amendment =
                Forms.amend("渡口办法\n第一条　一。\n", "关于修改部分规章的决定\n一、《青禾市渡口办法》第一条修改为：“一一。”\n二、《船坞办法》第一条修改为：“二。”\n");

        assertThat(amendment.text())
                .isNotNull()
                .satisfies(text -> assertThat(text.print()).isEqualTo("渡口办法\n第一条　一一。\n"));
    }

    private static String after(String act) {
        Amendment amendment = Forms.amend(RULES, act);
        return amendment.text() == null
                ? "refused: " + amendment.refusals()
                : amendment.text().print();
    }

    @Test
    void readsTheAnnexThatAnActPointsTo() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                为了优化服务，市人民政府决定：
                一、对2部规章的部分条款予以修改。（附件1）
                二、对1部规章予以废止。（附件2）
                本决定自公布之日起施行。

                附件1
                市人民政府决定修改的规章
                一、将《青禾市码头管理办法》第十条修改为：“甲。”
                二、将《青禾市船坞管理办法》第一条中的“加强”修改为“规范”。
                第四条第一款第一项修改为：“（一）有自有场地；”。
                删去第六条。
                此外，对相关规章中的条文序号作相应调整。

                附件2
                市人民政府决定废止的规章
                一、青禾市渡口暂行办法（1987年9月3日公布，1999年修订）
                """);

        assertThat(text)
                .isEqualTo(rulesWith("加强", "规范", "固定场地", "自有场地", "第六条　依照《港口法》第三条需要许可的，依照其规定。\n", "", "第七条　", "第六条　"));
    }

    @Test
    void readsPartsUnderABareName() {
        String text = after("""
                青禾市人民代表大会常务委员会关于修改《青禾市码头管理办法》等三件规章的决定
                会议决定，对《青禾市码头管理办法》等三件规章作如下修改：
                一、青禾市码头管理办法
                1.将第一条修改为：“甲。”
                二、青禾市船坞管理办法（2015年3月2日公布）
                1.将第一条中的“加强”修改为“规范”。
                2.第五条修改为：“违反本办法的，责令改正。”
                三、青禾市渡口管理办法
                删去第三条第二款。
                上述规章根据本决定作相应修改，并对条文顺序作相应调整后，重新公布。
                """);

        assertThat(text).isEqualTo(rulesWith("加强", "规范", "违反本办法第三条、第四条第一款第三项规定的", "违反本办法的"));
    }

    @Test
    void tellsWhatIsAmendedFromWhatIsRepealed() {
        String act = """
                青禾市人民政府关于修改和废止部分规章的决定
                市人民政府决定：
                一、对下列规章的部分条款予以修改
                （一）《青禾市船坞管理办法》（市政府令第121号）
                1.删去第二条第二款。
                二、废止下列规章
                （一）《青禾市渡口管理办法》（市政府令第12号）
                （二）《青禾市趸船管理办法》（市政府令第13号）
                修改后的规章，条文序号作相应调整后重新公布。
                """;

        assertThat(after(act)).isEqualTo(rulesWith("军用船坞不适用本办法。\n", ""));
        assertThat(after(act.replace("渡口", "船坞").replace("《青禾市船坞管理办法》（市政府令第121号）", "《青禾市浮桥管理办法》（市政府令第121号）")))
                .startsWith("refused")
                .contains("被废止");
    }

    @Test
    void changesTheSameWordsWhereverTheListSays() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                一、将下列规章中的“市港务部门”修改为“市交通部门”：
                （一）《青禾市码头管理办法》第三条；
                （二）《青禾市船坞管理办法》第三条第一款、第四条第二款。
                """);

        assertThat(text).isEqualTo(rulesWith("市港务部门负责", "市交通部门负责", "由市港务部门核定", "由市交通部门核定"));
    }

    @Test
    void changesTheSameWordsThroughoutAnInstrumentThatIsOnlyNamed() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                一、将下列规章中的“港务部门”统一修改为“交通部门”：
                1.《青禾市码头管理办法》
                2.《青禾市船坞管理办法》
                """);

        assertThat(text).isEqualTo(RULES.replace("港务部门", "交通部门"));
    }

    @Test
    void changesTheSameWordsInPlacesOfSeveralInstruments() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                一、将《青禾市船坞管理办法》第三条第一款、《青禾市码头管理办法》第八条中的“市港务部门”修改为“市交通部门”。
                """);

        assertThat(text).isEqualTo(rulesWith("市港务部门负责", "市交通部门负责"));
    }

    @Test
    void keepsEachDeletionWithItsInstrument() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                一、删去《青禾市船坞管理办法》第二条第二款、《青禾市码头管理办法》第三条。
                """);

        assertThat(text).isEqualTo(rulesWith("军用船坞不适用本办法。\n", ""));
    }

    @Test
    void changesTheWordsThatAListOfPlacesQuotesUnderAHeadingOfTheirOwn() {
        Amendment amendment = Forms.amend(Forms.RULES, """
                关于修改部分规章的决定
                市人民政府决定：
                一、对下列规章中关于“许可”的规定作出修改
                （一）将下列规章中引用的“许可”修改为“备案”
                1．《青禾市渡口办法》第三条
                2．《青禾市船坞管理办法》第六条
                （二）将下列规章中有关“责令改正”修改为“处罚”
                3．《青禾市船坞管理办法》第五条
                """);

        assertThat(String.valueOf(
                        amendment.text() == null
                                ? amendment.refusals()
                                : amendment.text().print()))
                .isEqualTo(Forms.rulesWith("第三条需要许可的", "第三条需要备案的", "的，责令改正。", "的，处罚。"));
    }

    @Test
    void refusesSharedWordsWithoutAnyPlace() {
        String text = after("""
                青禾市人民政府关于修改部分规章的决定
                一、将下列规章中的“港务部门”修改为“交通部门”。
                二、将《青禾市船坞管理办法》第一条中的“加强”修改为“规范”。
                """);

        assertThat(text).startsWith("refused").contains("没有说明在哪些条文中修改");
    }

    @Test
    void takesAHeadingInAnActOnOneInstrumentForNoOtherInstrument() {
        String text = after(Forms.decision("一、船坞收费标准\n1.将第一条中的“加强”修改为“规范”。"));

        assertThat(text).startsWith("refused").contains("船坞收费标准");
    }

    @Test
    void takesTheInstrumentFromTheOrderAboveTheActWhereTheActNamesNone() {
        String act = """
                青禾市港务局令
                第12号
                《青禾市港务局关于修改〈浮标办法〉的决定》已于2022年3月25日通过，现予公布。
                青禾市港务局关于修改《浮标办法》的决定
                为了加强管理，决定作如下修改：
                一、第一条修改为：“新。”
                """;

        assertThat(Forms.amend("浮标办法\n第一条　一。\n", act).text().print()).isEqualTo("浮标办法\n第一条　新。\n");
        assertThat(Forms.amend("灯塔办法\n第一条　一。\n", act).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("这个决定没有修改《灯塔办法》"));
    }
}
