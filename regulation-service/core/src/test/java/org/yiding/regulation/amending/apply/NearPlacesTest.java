package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 前款, 前两款 and 前条, which no act carries on where what stands before changes. */
class NearPlacesTest {
    private static final String BEFORE = """
            渡口办法
            第一条　有下列情形之一的，责令改正：
            （一）超载；
            （二）明火；
            （三）无灯。
            第二条　有前条第一项、第三项情形的，可以处罚款。
            情节严重的，责令停航。
            有前两款情形的，予以公告。
            违反前款规定的，给予处分。
            第三条　违反前条规定的，依照前条第二款处理。
            """;

    @Test
    void carriesAnItemBehindTheArticleBefore() {
        assertThat(Forms.afterPoints(BEFORE, "一、删去第一条第二项。"))
                .isEqualTo(BEFORE.replace("（二）明火；\n（三）无灯", "（二）无灯").replace("前条第一项、第三项", "前条第一项、第二项"));
    }

    @Test
    void carriesAParagraphBehindTheArticleBefore() {
        assertThat(Forms.afterPoints(BEFORE, "一、第二条增加一款，作为第一款：“船主应当自查。”")).contains("第三条　违反前条规定的，依照前条第三款处理。");
    }

    @Test
    void reportsParagraphsBeforeThatAreDeletedOrOthersNow() {
        assertThat(Forms.warnings(BEFORE, "一、删去第二条第三款。")).contains("“前款”所指的款已删去：违反前款规定的，给予处分。");
        assertThat(Forms.warnings(BEFORE, "一、第二条增加一款，作为第二款：“初犯的，予以警告。”"))
                .contains("“前两款”之前增加了一款，所指可能已经不同：有前两款情形的，予以公告。")
                .doesNotContain("“前款”之前增加了一款，所指可能已经不同：违反前款规定的，给予处分。");
    }

    @Test
    void reportsAnArticleBeforeThatIsDeletedOrAnotherNow() {
        String general = "\n二、条文顺序作相应调整。";
        assertThat(Forms.warnings(BEFORE, "一、删去第二条。" + general)).contains("“前条”所指的条已删去：违反前条规定的，依照前条第二款处理。");
        assertThat(Forms.warnings(BEFORE, "一、在第二条后增加一条，作为第三条：“船主应当自查。”" + general))
                .contains("“前条”之前增加了一条，所指可能已经不同：违反前条规定的，依照前条第二款处理。");
    }

    @Test
    void refusesAnItemOfTheArticleBeforeThatGoesIntoAnotherList() {
        String before = BEFORE.replace("第三条　违反前条规定的，依照前条第二款处理。", "第三条　禁止下列行为：\n（一）偷渡。");

        assertThat(Forms.afterPoints(before, "一、将第一条第三项移至第三条，作为第二项。"))
                .startsWith("refused")
                .contains("前款、前条中所引的一处移到了别处");
    }
}
