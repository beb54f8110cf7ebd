package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that an act places at the end or the beginning, and entries that it gives as words. */
class EndWordsFormsTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船主应当登记，船主应当年检。
            第二条　船主应当：
            （一）自查；
            （二）报备。
            """;

    @Test
    void replacesWordsAtTheEndThatStandOnce() {
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条末尾的“应当年检”修改为“可以年检”。")).isEqualTo(BEFORE.replace("应当年检", "可以年检"));
    }

    @Test
    void refusesWordsAtAnEndThatStandElsewhereToo() {
        for (String end : new String[] {"末尾的", "最后的", "开头的"}) {
            assertThat(Forms.afterPoints(BEFORE, "一、将第一条" + end + "“船主”修改为“船长”。"))
                    .startsWith("refused")
                    .contains("“船主”在所指处有2处，说不清是哪一处");
        }
    }

    @Test
    void refusesAnEntryThatIsAddedAsWordsToAnother() {
        assertThat(Forms.afterPoints(BEFORE, "一、第二条第二项之后增加“（三）停用时封存。”"))
                .startsWith("refused")
                .contains("增加的文字带有项的序号，说不清是否另列一项");
    }
}
