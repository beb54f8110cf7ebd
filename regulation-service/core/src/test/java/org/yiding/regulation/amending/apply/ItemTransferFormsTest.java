package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Items that go into the list of another article or paragraph. */
class ItemTransferFormsTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船坞应当具备下列条件：
            （一）有场地；
            （二）不超载；
            （三）有值班人员。
            第二条　禁止下列行为：
            （一）明火；
            （二）吸烟。
            有下列情形之一的，不予登记：
            （一）没有场地；
            （二）没有人员。
            第三条　违反第一条第三项规定的，责令改正。
            """;

    @Test
    void carriesAnItemIntoAnotherArticleAndCountsBothLists() {
        String before = BEFORE.replace("有下列情形之一的，不予登记：\n（一）没有场地；\n（二）没有人员。\n", "");

        assertThat(Forms.afterPoints(before, "一、将第一条第二项移至第二条，作为第三项。")).isEqualTo("""
                        船坞条例
                        第一条　船坞应当具备下列条件：
                        （一）有场地；
                        （二）有值班人员。
                        第二条　禁止下列行为：
                        （一）明火；
                        （二）吸烟；
                        （三）不超载。
                        第三条　违反第一条第二项规定的，责令改正。
                        """);
    }

    @Test
    void carriesAnItemWithItsNewWordsIntoTheParagraphNamed() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条第二项改为第二条第二款第一项，修改为：“（一）超载；”"))
                .isEqualTo(BEFORE.replace("（二）不超载；\n（三）有值", "（二）有值")
                        .replace("（一）没有场地；\n（二）没有人员", "（一）超载；\n（二）没有场地；\n（三）没有人员")
                        .replace("第一条第三项", "第一条第二项"));
    }

    @Test
    void carriesAnItemFromOneParagraphIntoAnother() {
        assertThat(Forms.afterPoints(BEFORE, "一、第二条第一款第二项改为第二款第三项。"))
                .isEqualTo(BEFORE.replace("（一）明火；\n（二）吸烟。", "（一）明火。").replace("（二）没有人员。", "（二）没有人员；\n（三）吸烟。"));
    }

    @Test
    void refusesAnItemWhereSeveralParagraphsMayTakeIt() {
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第二项移至第二条，作为第三项。"))
                .startsWith("refused")
                .contains("说不清移到第二条的哪一款");
    }

    @Test
    void carriesTheReferenceToTheItemAlong() {
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第三项移至第二条第一款，作为第三项。"))
                .contains("（二）吸烟；\n（三）有值班人员。\n有下列情形")
                .contains("第三条　违反第二条第一款第三项规定的，责令改正。");
    }

    @Test
    void refusesAReferenceToTheItemAndAnotherThatStays() {
        String before = BEFORE.replace("第一条第三项规定", "第一条第一项、第三项规定");

        assertThat(Forms.afterPoints(before, "一、将第一条第三项移至第二条第一款，作为第三项。"))
                .startsWith("refused")
                .contains("所引的几处有的移到了别处");
    }

    @Test
    void refusesToCarryAnItemIntoWordsThatTheActRestates() {
        assertThat(Forms.afterPoints(BEFORE, "一、第二条第一款修改为：“禁止下列行为：\n“（一）明火；\n“（二）超载。”\n二、将第一条第二项移至第二条第一款，作为第三项。"))
                .startsWith("refused")
                .contains("同一处既整体修改又移动列项");
    }

    @Test
    void carriesAnItemBehindOneOfAnotherList() {
        String expected = BEFORE.replace("（二）不超载；\n（三）有值", "（二）有值")
                .replace("（二）没有人员", "（二）不超载；\n（三）没有人员")
                .replace("第一条第三项", "第一条第二项");

        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第二项移至第二条第二款第一项之后，作为第二项。")).isEqualTo(expected);
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第二项移至第二条第二款第二项之前。")).isEqualTo(expected);
    }

    @Test
    void carriesAnItemWithinItsOwnList() {
        String upwards =
                BEFORE.replace("（二）不超载；\n（三）有值班人员。", "（二）有值班人员；\n（三）不超载。").replace("第一条第三项", "第一条第二项");

        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第三项移至第一项之后，作为第二项，其后各项序号依次调整。"))
                .isEqualTo(upwards);
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第二项移至第三项之后，作为第三项。")).isEqualTo(upwards);
    }

    @Test
    void refusesANumberThatIsNotBehindTheEntryNamed() {
        assertThat(Forms.afterPoints(BEFORE, "一、将第一条第二项移至第二条第二款第一项之后，作为第三项。"))
                .startsWith("refused")
                .contains("移动后的序号和所说的位置不一致");
    }

    @Test
    void refusesAPlaceBesideAnEntryWhoseListOrArticleIsCountedAnew() {
        String moved = "一、将第一条第二项移至第二条第二款第一项之后，作为第二项。\n二、";

        for (String other : new String[] {"删去第二条第二款第二项。", "第二条改为第三条，第三条改为第二条。"}) {
            assertThat(Forms.afterPoints(BEFORE, moved + other))
                    .startsWith("refused")
                    .contains("移入之处另有变动");
        }
    }

    @Test
    void carriesASubItemIntoAnotherItem() {
        String before = """
                船坞条例
                第一条　船坞应当具备：
                （一）场地：
                1.围栏；
                2.灯；
                3.水；
                （二）人员：
                1.值班；
                2.救生。
                """;

        assertThat(Forms.afterPoints(before, "一、将第一条第一项第2目移至第一条第二项，作为第1目。")).isEqualTo("""
                船坞条例
                第一条　船坞应当具备：
                （一）场地：
                1.围栏；
                2.水；
                （二）人员：
                1.灯；
                2.值班；
                3.救生。
                """);
        assertThat(Forms.afterPoints(before, "一、将第一条第一项第2目移至第二项第1目之后。")).contains("1.值班；\n2.灯；\n3.救生。");
    }
}
