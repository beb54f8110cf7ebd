package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Instruments without articles, whose points 一、二、 an act calls parts. */
class PointFormsTest {
    private static final String OPINION = """
            关于扶持船坞的意见
            为扶持船坞，提出如下意见：
            一、总体要求
            坚持统一规划。
            二、主要任务
            （一）简化审批。由港务局受理。
            （二）加大扶持。每座船坞奖励10万元。
            三、保障措施
            本意见由港务局解释。
            """;

    @Test
    void takesAPartForThePointWithItsNumber() {
        assertThat(Forms.afterPoints(OPINION, "一、将第二部分第（二）项中的“10万元”修改为“15万元”。\n二、第三部分中的“港务局”修改为“交通局”。"))
                .isEqualTo(OPINION.replace("10万元", "15万元").replace("由港务局解释", "由交通局解释"));
    }

    @Test
    void doesNotTakeAPartForAnArticle() {
        assertThat(Forms.after("一、将第二部分中的“军用船坞”修改为“军港”。")).startsWith("refused").contains("文中没有第二部分");
    }
}
