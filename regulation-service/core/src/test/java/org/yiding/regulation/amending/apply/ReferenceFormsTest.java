package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** References in the ways that texts abbreviate them, and what becomes of them where provisions shift or merge. */
class ReferenceFormsTest {
    private static final String SHIFT = "一、增加一条，作为第一条：“新。”\n二、条文序号相应调整。";

    /** The last of three articles after a new first one. */
    private static String shifted(String words) {
        String text = Forms.afterPoints("引航办法\n第一条　一。\n第二条　二。\n第三条　" + words + "\n", SHIFT);
        return text.substring(text.lastIndexOf("第四条　"));
    }

    @Test
    void carriesArticlesThatShareOneUnit() {
        assertThat(shifted("违反第一、二条的，罚款；违反第一至三条的，警告。")).isEqualTo("第四条　违反第二、三条的，罚款；违反第二至四条的，警告。\n");
    }

    @Test
    void carriesParagraphsAndItemsThatShareOneUnit() {
        String before = "引航办法\n第一条　禁止：\n（一）甲；\n（二）乙。\n例外另定。\n第二条　违反第一条第（一）、（二）项的，罚款；第一条第一、二款除外。\n";

        assertThat(Forms.afterPoints(before, "一、第一条增加一项，作为第一项：“（一）新；”\n二、第一条增加一款，作为第一款：“首款。”"))
                .isEqualTo("引航办法\n第一条　首款。\n禁止：\n（一）新；\n（二）甲；\n（三）乙。\n例外另定。\n第二条　违反第一条第（二）、（三）项的，罚款；第一条第二、三款除外。\n");
    }

    @Test
    void leavesArticlesOfAnotherInstrumentThatShareOneUnit() {
        assertThat(shifted("依照《船舶法》第一、二条和本办法第二条办理。")).isEqualTo("第四条　依照《船舶法》第一、二条和本办法第三条办理。\n");
    }

    @Test
    void leavesAnArticleThatAnotherInstrumentsArticleIsJoinedWithBehindAComma() {
        assertThat(shifted("依照《船舶法》第一条，或者第二条办理。")).isEqualTo("第四条　依照《船舶法》第一条，或者第二条办理。\n");
    }

    @Test
    void followsAnArticleIntoTheOneItWasMergedWith() {
        String before = "引航办法\n第一条　一。\n第二条　二。\n第三条　违反第二条的，罚款；违反第一条、第二条的，警告。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条、第二条合并，作为第一条，修改为：“一二。”\n二、条文序号相应调整。"))
                .isEqualTo("引航办法\n第一条　一二。\n第二条　违反第一条的，罚款；违反第一条的，警告。\n");
    }

    @Test
    void refusesARangeOverArticlesThatAreMerged() {
        String before = "引航办法\n第一条　一。\n第二条　二。\n第三条　违反第一条至第二条的，罚款。\n";

        assertThat(Forms.afterPoints(before, "一、将第一条、第二条合并，作为第一条，修改为：“一二。”\n二、条文序号相应调整。"))
                .startsWith("refused")
                .contains("说不清引用怎样改");
    }
}
