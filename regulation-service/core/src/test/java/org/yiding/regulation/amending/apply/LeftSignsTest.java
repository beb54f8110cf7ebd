package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What deleted words leave behind, and words that are a part of a number. */
class LeftSignsTest {
    private static String after(String words, String point) {
        String text = Forms.afterPoints("引航办法\n第一条　" + words + "\n第二条　二。\n", "一、" + point);
        return text.startsWith("refused") ? text : text.lines().toList().get(1);
    }

    @Test
    void leavesOneOfTwoEqualSigns() {
        assertThat(after("由甲、乙、丙负责。", "删去第一条中的“乙”。")).isEqualTo("第一条　由甲、丙负责。");
    }

    @Test
    void leavesTheFullStopAndNotTheCommaBeforeIt() {
        assertThat(after("甲，乙。丙。", "删去第一条中的“乙”。")).isEqualTo("第一条　甲。丙。");
    }

    @Test
    void leavesNoCommaAtTheHead() {
        assertThat(after("引航时，甲负责。", "删去第一条中的“引航时”。")).isEqualTo("第一条　甲负责。");
    }

    @Test
    void leavesNoEnumerationCommaBesideAnotherSignOrBeforeTheLastEntry() {
        assertThat(after("设立子公司、分支机构、代表机构，应当经批准。", "删去第一条中的“代表机构”。")).isEqualTo("第一条　设立子公司、分支机构，应当经批准。");
        assertThat(after("由甲、乙和丙负责。", "删去第一条中的“乙”。")).isEqualTo("第一条　由甲和丙负责。");
        assertThat(after("由甲区、乙区、和平区负责。", "删去第一条中的“、乙区”。")).isEqualTo("第一条　由甲区、和平区负责。");
        assertThat(after("由甲区、乙区和平区负责。", "删去第一条中的“乙区”。")).isEqualTo("第一条　由甲区、和平区负责。");
    }

    @Test
    void refusesTwoSignsThatBothEndSomething() {
        assertThat(after("甲负责；乙协助。", "删去第一条中的“乙协助”。")).startsWith("refused").contains("说不清保留哪一个");
    }

    @Test
    void refusesEmptyBrackets() {
        assertThat(after("甲（乙）负责。", "删去第一条中的“乙”。")).startsWith("refused").contains("括号内没有文字");
    }

    @Test
    void refusesToDeleteAllWordsOfAnArticle() {
        assertThat(after("甲负责。", "删去第一条中的“甲负责。”")).startsWith("refused").contains("没有文字");
    }

    @Test
    void findsNoNumberWithinALongerOne() {
        assertThat(after("处十万元罚款，或者处三十万元罚款。", "将第一条中的“十万元”修改为“二十万元”。")).isEqualTo("第一条　处二十万元罚款，或者处三十万元罚款。");
        assertThat(after("处100元罚款，或者处1100元罚款。", "将第一条中的“100元”修改为“200元”。")).isEqualTo("第一条　处200元罚款，或者处1100元罚款。");
        assertThat(after("处三十万元罚款。", "将第一条中的“十万元”修改为“二十万元”。"))
                .startsWith("refused")
                .contains("没有“十万元”");
    }

    @Test
    void doesNotFindANumberInADecimalOrInALongerOne() {
        assertThat(after("按1.5%或者5%计收，处1,000元罚款。", "将第一条中的“5%”修改为“6%”。")).isEqualTo("第一条　按1.5%或者6%计收，处1,000元罚款。");
        assertThat(after("处1,000元罚款。", "将第一条中的“000元”修改为“500元”。"))
                .startsWith("refused")
                .contains("所指处没有“000元”");
    }

    @Test
    void doesNotFindAnArticleInOneInsertedBehindIt() {
        assertThat(after("依照刑法第十条、第十条之一处理。", "将第一条中的“第十条”修改为“第九条”。")).isEqualTo("第一条　依照刑法第九条、第十条之一处理。");
    }
}
