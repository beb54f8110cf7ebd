package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Items that stand one behind the other within a paragraph. */
class InlineListFormsTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船坞应当具备下列条件：（一）有场地；（二）有消防设备；（三）有值班人员。
            船坞不得超载。
            第二条　禁止下列行为：（一）明火；（二）超载。违者处罚。
            第三条　依照第一条第（三）项派出的值班人员，依照本条例管理。
            """;

    @Test
    void restatesAnItemAndKeepsTheOthersBesideIt() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条第（二）项修改为：“（二）有消防水源。”"))
                .isEqualTo(BEFORE.replace("有消防设备；", "有消防水源；"));
    }

    @Test
    void addsAnItemAndCountsTheRestOnWithTheReferencesToThem() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条第一款增加一项，作为第（三）项：“（三）有照明；”，原第（三）项改为第（四）项。"))
                .isEqualTo(BEFORE.replace("（三）有值班人员。", "（三）有照明；（四）有值班人员。").replace("第（三）项派出", "第（四）项派出"));
    }

    @Test
    void deletesTheLastItemAndEndsTheList() {
        assertThat(Forms.afterPoints(BEFORE.replace("第（三）项", ""), "一、删去第一条第（三）项。"))
                .isEqualTo(BEFORE.replace("第（三）项", "").replace("；（三）有值班人员。", "。"));
    }

    @Test
    void changesWordsOfOneItemOnly() {
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第（一）项中的“有”修改为“备有”。")).isEqualTo(BEFORE.replace("（一）有", "（一）备有"));
    }

    @Test
    void refusesAnItemThatASentenceMayBelongTo() {
        assertThat(Forms.afterPoints(BEFORE, "一、删去第二条第（二）项。"))
                .startsWith("refused")
                .contains("文中没有第二项");
    }
}
