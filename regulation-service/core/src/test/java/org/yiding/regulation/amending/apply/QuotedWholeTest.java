package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Orders that quote the old words in full behind a colon, each paragraph in signs of its own. */
class QuotedWholeTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船坞由市管理。
            禁止超载。
            第二条　船主应当登记。登记免费。船主应当自查。
            """;

    @Test
    void replacesAnArticleByAnotherNumberOfParagraphs() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条：“船坞由市管理。”“禁止超载。”修改为：“船坞由区管理。”“市予以协助。”“禁止超载。”"))
                .isEqualTo(BEFORE.replace("由市管理。\n", "由区管理。\n市予以协助。\n"));
    }

    @Test
    void replacesSentencesOfAParagraph() {
        assertThat(Forms.afterPoints(BEFORE, "一、第二条后两句：“登记免费。船主应当自查。”修改为：“登记收费。”"))
                .isEqualTo(BEFORE.replace("登记免费。船主应当自查。", "登记收费。"));
    }

    @Test
    void refusesWordsThatTheTextDoesNotHave() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条：“船坞由省管理。”“禁止超载。”修改为：“船坞由区管理。”"))
                .startsWith("refused")
                .contains("所指处的文字与所引的不同");
    }
}
