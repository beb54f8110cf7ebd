package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.amending.apply.Forms.after;
import static org.yiding.regulation.amending.apply.Forms.rulesWith;

import org.junit.jupiter.api.Test;

class ReplaceFormsTest {
    @Test
    void endsAParagraphThatClosesWithAQuotedWord() {
        assertThat(Forms.afterPoints("航标办法\n第一条　一。\n", "一、将第一条修改为：“以下统称‘航标’”。")).isEqualTo("航标办法\n第一条　以下统称“航标”。\n");
    }

    @Test
    void replacesAnArticleWithItsNumberInTheQuotation() {
        String text = after("一、将第一条修改为：“第一条　为了规范船坞管理，制定本办法。”");

        assertThat(text).isEqualTo(rulesWith("为了加强船坞管理", "为了规范船坞管理"));
    }

    @Test
    void replacesAnArticleOfSeveralParagraphsQuotedAnewOnEach() {
        String text = after("一、第二条修改为：“本市的船坞，适用本办法。\n“军用船坞、渔用船坞不适用本办法。”");

        assertThat(text).isEqualTo(rulesWith("本市行政区域内的船坞，适用", "本市的船坞，适用", "军用船坞不适用", "军用船坞、渔用船坞不适用"));
    }

    @Test
    void replacesAnArticleOfSeveralParagraphsQuotedOnce() {
        String text = after("一、第二条修改为：“本市的船坞，适用本办法。\n所称“船坞”，是指修船的水工建筑物。”\n二、删去第六条中的“需要许可的，”。");

        assertThat(text)
                .isEqualTo(rulesWith("本市行政区域内的船坞，适用", "本市的船坞，适用", "军用船坞不适用本办法。", "所称“船坞”，是指修船的水工建筑物。", "需要许可的，", ""));
    }

    @Test
    void understandsTheArticleFromTheSentenceBefore() {
        String text = after("一、第三条第一款修改为：“市港口部门负责船坞管理工作。”第二款修改为：“区港口部门协助工作。”");

        assertThat(text).isEqualTo(rulesWith("市港务部门负责", "市港口部门负责", "区港务部门协助市港务部门工作", "区港口部门协助工作"));
    }

    @Test
    void givesAReplacedItemTheSignOfItsList() {
        String text = after("一、第四条第一款第二项修改为“（二）有消防设备和通道”。");

        assertThat(text).isEqualTo(rulesWith("（二）有消防设备；", "（二）有消防设备和通道；"));
    }

    @Test
    void replacesTheWordsBeforeTheItemsOnly() {
        String text = after("一、第四条第一款条首部分修改为：“船坞应当同时具备下列条件：”");

        assertThat(text).isEqualTo(rulesWith("船坞应当具备下列条件：", "船坞应当同时具备下列条件："));
    }

    @Test
    void replacesSeveralPairsOfWordsInOneSentence() {
        String text = after("一、将第三条第二款中的“区港务部门”修改为“区港口机构”，“协助”修改为“配合”。");

        assertThat(text).isEqualTo(rulesWith("区港务部门协助市港务部门工作", "区港口机构配合市港务部门工作"));
    }

    @Test
    void replacesWordsInSeveralPlacesAndInThoseUnderstood() {
        String text = after("一、将第三条第一款、第四条第二款中的“市港务部门”修改为“市交通部门”，其中的“核定”修改为“核准”。\n二、将第七条中的“5月1日”修改为“6月1日”。");

        assertThat(text).isEqualTo(rulesWith("市港务部门负责", "市交通部门负责", "由市港务部门核定", "由市交通部门核准", "2015年5月1日起", "2015年6月1日起"));
    }

    @Test
    void replacesWordsInSeveralPlaces() {
        String text = after("一、将第三条第一款、第四条第二款中的“市港务部门”修改为“市交通部门”。");

        assertThat(text).isEqualTo(rulesWith("市港务部门负责", "市交通部门负责", "由市港务部门核定", "由市交通部门核定"));
    }

    @Test
    void replacesWordsEverywhereButWhereExcepted() {
        String text = after("一、除第三条外，将“市港务部门”统一修改为“市交通部门”。");

        assertThat(text).isEqualTo(rulesWith("由市港务部门核定", "由市交通部门核定"));
    }

    @Test
    void changesNothingFurtherWhereTheWordsStandOnlyInWhatTheActRestates() {
        String act = "一、第五条修改为：“违反本办法的，予以处罚。”相应地，将其他条文中的“责令改正”修改为“予以处罚”。";

        assertThat(Forms.after(act)).isEqualTo(Forms.rulesWith("违反本办法第三条、第四条第一款第三项规定的，责令改正。", "违反本办法的，予以处罚。"));
    }

    @Test
    void refusesWordsThatStandOnlyWhereTheyAreExcepted() {
        assertThat(Forms.after("一、除第五条外，将全文中的“责令改正”修改为“予以处罚”。"))
                .startsWith("refused")
                .contains("全文没有“责令改正”");
    }

    @Test
    void replacesWordsInTheWholeText() {
        String text = after("一、将本办法中的“港务部门”统一修改为“交通部门”。");

        assertThat(text).isEqualTo(Forms.RULES.replace("港务部门", "交通部门"));
    }

    @Test
    void statesOneChangeTwiceAndAppliesItOnce() {
        String text = after("一、第六条中“需要许可的”修改为“应当许可的”。这一条相应修改为：“依照《港口法》第三条应当许可的，依照其规定。”");

        assertThat(text).isEqualTo(rulesWith("需要许可的", "应当许可的"));
    }

    @Test
    void refusesWhenTheTwoStatementsDiffer() {
        String text = after("一、第六条中“需要许可的”修改为“应当许可的”。这一条相应修改为：“依照《港口法》应当许可的，依照其规定。”");

        assertThat(text).startsWith("refused").contains("两种说法");
    }

    @Test
    void addsASentenceBehindWords() {
        String text = after("一、第二条第二款“军用船坞不适用本办法。”后增写一句，内容为：“渔用船坞参照适用。”");

        assertThat(text).isEqualTo(rulesWith("军用船坞不适用本办法。", "军用船坞不适用本办法。渔用船坞参照适用。"));
    }

    @Test
    void addsWordsBeforeOthers() {
        String text = after("一、在第五条中的“责令改正”前增加“由市港务部门”。");

        assertThat(text).isEqualTo(rulesWith("责令改正", "由市港务部门责令改正"));
    }

    @Test
    void replacesTheNameOfAnInstrumentReferredTo() {
        String text = after("一、将第六条中引用的“《港口法》”修改为“《航运法》”。");

        assertThat(text).isEqualTo(rulesWith("《港口法》", "《航运法》"));
    }

    @Test
    void deletesWordsFromSeveralPlaces() {
        String text = after("一、删去第三条第二款中的“市港务部门”、第五条中的“第三条、”。");

        assertThat(text).isEqualTo(rulesWith("协助市港务部门工作", "协助工作", "第三条、第四条第一款", "第四条第一款"));
    }

    @Test
    void renamesAChapterAndItsEntryInTheContents() {
        String text = after("一、第二章章名修改为“监督管理”。");

        assertThat(text).isEqualTo(Forms.RULES.replace("第二章　管理", "第二章　监督管理"));
    }

    @Test
    void renamesTheInstrument() {
        String text = after("一、将名称修改为《青禾市船坞条例》。");

        assertThat(text).isEqualTo(rulesWith("青禾市船坞管理办法\n", "青禾市船坞条例\n"));
    }
}
