package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acts whose points go on in one line, as in news and in pages that lost their line ends. */
class OneLineActTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船坞由港务局管理。
            第二条　船主应当：一、登记；二、报备。
            第三条　禁止超载。
            """;

    private static String after(String act) {
        Amendment amendment = Forms.amend(BEFORE, act);
        return amendment.text() == null
                ? "refused: " + amendment.refusals()
                : amendment.text().print();
    }

    @Test
    void readsPointsBehindTheOpeningWordsAndBehindEachOther() {
        assertThat(
                        after(
                                "关于修改《船坞条例》的决定\n现决定对《船坞条例》作如下修改：一、将第一条中的“港务局”修改为“港口局”。二、删去第二条。三、第三条改为第二条，修改为：“禁止夜航。”本决定自公布之日起施行。"))
                .isEqualTo("""
                        船坞条例
                        第一条　船坞由港口局管理。
                        第二条　禁止夜航。
                        """);
    }

    @Test
    void takesNumbersWithinAQuotationForWords() {
        assertThat(after("关于修改《船坞条例》的决定\n对《船坞条例》作如下修改：\n一、第二条修改为：“船主应当：一、登记；二、第二年起年检。” 二、删去第三条。\n"))
                .isEqualTo("""
                        船坞条例
                        第一条　船坞由港务局管理。
                        第二条　船主应当：一、登记；二、第二年起年检。
                        """);
    }

    @Test
    void readsPointsWithinPoints() {
        assertThat(
                        after(
                                "关于修改部分条例的决定\n一、对《船坞条例》作如下修改：（一）将第一条中的“港务局”修改为“港口局”。（二）第三条修改为：“禁止夜航。”二、对《渡口条例》作如下修改：（一）删去第一条。\n"))
                .isEqualTo(BEFORE.replace("港务局", "港口局").replace("超载", "夜航"));
    }
}
