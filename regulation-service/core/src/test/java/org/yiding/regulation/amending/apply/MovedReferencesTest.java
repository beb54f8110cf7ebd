package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** References to provisions that leave the article or paragraph they stood in. */
class MovedReferencesTest {
    private static final String BEFORE = """
            引航办法
            第一条　引航应当登记。
            登记不收费。
            第二条　引航员应当持证：
            （一）引航证；
            （二）证明材料：
            1.身份证明；
            2.健康证明。
            第三条　违反第一条第二款、第二条第一款规定的，罚款。
            第四条　第二条第（二）项第2目的材料可以后补。
            """;

    @Test
    void followsAParagraphThatBecomesAnArticle() {
        String before = BEFORE.replace("、第二条第一款", "");

        assertThat(Forms.afterPoints(before, "一、第一条第二款改为第二条。\n二、条文序号相应调整。"))
                .contains("第二条　登记不收费。\n第三条　引航员")
                .contains("第四条　违反第二条规定的，罚款。\n第五条　第三条第（二）项第2目");
    }

    @Test
    void keepsTheFirstOfSeveralParagraphsInItsArticleWhereAllBecomeArticles() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条第一款作为第一条，第二款作为第二条，修改为：“登记免费。”\n二、条文序号相应调整。"))
                .startsWith("引航办法\n第一条　引航应当登记。\n第二条　登记免费。\n第三条　引航员应当持证：\n")
                .contains("第四条　违反第二条、第三条第一款规定的，罚款。");
    }

    @Test
    void namesTheParagraphAloneWithinItsOwnArticle() {
        String before = "引航办法\n第一条　一。\n二。\n三，第二款除外。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条第二款移至第三款之后。")).isEqualTo("引航办法\n第一条　一。\n三，第三款除外。\n二。\n");
    }

    @Test
    void followsAnArticleThatBecomesAParagraph() {
        String before = "引航办法\n第一条　一。\n第二条　二。\n第三条　违反第二条的，罚款。\n";

        assertThat(Forms.afterPoints(before, "一、第二条改为第一条第二款。\n二、条文序号相应调整。"))
                .isEqualTo("引航办法\n第一条　一。\n二。\n第二条　违反第一条第二款的，罚款。\n");
    }

    @Test
    void countsTheParagraphsOfArticlesThatFollowEachOtherInOne() {
        String before = "引航办法\n第一条　一。\n第二条　二。\n三。\n第三条　违反第二条第二款的，罚款。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条、第二条合并为第一条。\n二、条文序号相应调整。"))
                .isEqualTo("引航办法\n第一条　一。\n二。\n三。\n第二条　违反第一条第三款的，罚款。\n");
    }

    @Test
    void refusesAReferenceToAParagraphOfAnArticleMergedIntoNewWords() {
        String before = "引航办法\n第一条　一。\n第二条　二。\n三。\n第三条　违反第二条第二款的，罚款。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条、第二条合并为第一条，修改为：“一二。\n“三。”\n二、条文序号相应调整。"))
                .startsWith("refused")
                .contains("说不清原来的款、项在哪里");
    }

    @Test
    void carriesSubItemsOfAnItemNamedBesideThem() {
        assertThat(Forms.afterPoints(BEFORE, "一、删去第二条第（二）项第1目。"))
                .isEqualTo(BEFORE.replace("1.身份证明；\n2.健康证明", "1.健康证明").replace("第2目", "第1目"));
    }
}
