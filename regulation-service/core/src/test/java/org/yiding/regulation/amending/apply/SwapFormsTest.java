package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two provisions that take each other's place, and a paragraph that becomes an article of its own. */
class SwapFormsTest {
    @Test
    void swapsTwoArticlesWithTheReferencesToThem() {
        assertThat(Forms.after("一、将第二条与第三条对调。"))
                .contains("第二条　市港务部门负责船坞管理工作。\n区港务部门协助市港务部门工作。\n")
                .contains("第三条　本市行政区域内的船坞，适用本办法。\n军用船坞不适用本办法。\n")
                .contains("第五条　违反本办法第二条、第四条第一款第三项规定的，责令改正。");
    }

    @Test
    void swapsTwoParagraphs() {
        assertThat(Forms.after("一、将第三条第一款和第二款的位置互换。"))
                .isEqualTo(
                        Forms.rulesWith("第三条　市港务部门负责船坞管理工作。\n区港务部门协助市港务部门工作。", "第三条　区港务部门协助市港务部门工作。\n市港务部门负责船坞管理工作。"));
    }

    @Test
    void swapsTwoItemsAndKeepsTheSignsOfTheirList() {
        assertThat(Forms.after("一、第四条第一款第（二）项与第（三）项互换位置。"))
                .contains("（一）有固定场地；\n（二）有值班人员；\n（三）有消防设备。\n")
                .contains("违反本办法第三条、第四条第一款第二项规定的");
    }

    @Test
    void refusesToSwapAnArticleAndAParagraph() {
        assertThat(Forms.after("一、将第二条与第三条第一款互换位置。")).startsWith("refused").contains("应当是同一处的两条、两款或者两项");
    }

    @Test
    void refusesASentenceThatSwapsTwoArticlesAndGoesOnAboutOneOfThem() {
        assertThat(Forms.after("一、将第二条与第三条对调，第三条修改为：“市港务部门负责。”"))
                .startsWith("refused")
                .contains("说不清所称条文用的是修改前还是修改后的序号");
    }

    @Test
    void putsAParagraphUnderANumberOfItsOwn() {
        assertThat(Forms.after("一、第二条第二款单列为第三条，修改为：“军用船坞另行规定。”\n二、第三条改为第四条，其第二款修改为：“区港务部门协助。”"))
                .contains("第二条　本市行政区域内的船坞，适用本办法。\n第二章")
                .contains("第三条　军用船坞另行规定。")
                .contains("第四条　市港务部门负责船坞管理工作。\n区港务部门协助。\n第五条　船坞应当");
    }
}
