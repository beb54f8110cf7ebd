package org.yiding.regulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedParagraphsTest {
    @Test
    void lineWithoutIndentGoesOnWhereParagraphsAreIndented() {
        assertThat(PrintedParagraphs.join("""
                　　　　河道管理办法
                　　第一条　为了加强河道管理，根据有关法律
                法规，制定本办法。
                　　第二条　禁止采砂。
                """)).isEqualTo("""
                　　　　河道管理办法
                　　第一条　为了加强河道管理，根据有关法律法规，制定本办法。
                　　第二条　禁止采砂。
                """);
    }

    @Test
    void articleNumberAtTheHeadOfALineThatGoesOnIsAReference() {
        assertThat(PrintedParagraphs.join("""
                　　第八条　在河道内采砂的，依照本办法
                第三条处罚。
                　　第九条　略。
                """)).isEqualTo("""
                　　第八条　在河道内采砂的，依照本办法第三条处罚。
                　　第九条　略。
                """);
    }

    @Test
    void paragraphGoesOnOverThePage() {
        assertThat(PrintedParagraphs.join("　　第一条　为了加强河道管理，\n\f制定本办法。\n　　第二条　略。\n"))
                .isEqualTo("　　第一条　为了加强河道管理，制定本办法。\n　　第二条　略。\n");
    }

    @Test
    void withoutIndentsAFullLineThatEndsNoSentenceGoesOn() {
        assertThat(PrintedParagraphs.join("""
                河道管理办法
                第一条　为了加强河道管理，根据有关法律
                法规，制定本办法。
                第二条　禁止下列行为：
                （一）采砂；
                （二）倾倒垃圾。
                """)).isEqualTo("""
                河道管理办法
                第一条　为了加强河道管理，根据有关法律法规，制定本办法。
                第二条　禁止下列行为：
                （一）采砂；
                （二）倾倒垃圾。
                """);
    }

    @Test
    void shortLineIsAParagraphOfItsOwn() {
        assertThat(PrintedParagraphs.join("　　第一条　为了加强河道管理，制定本办法。\n　　第二条　略。\n市长　某某\n2024年5月6日\n"))
                .isEqualTo("　　第一条　为了加强河道管理，制定本办法。\n　　第二条　略。\n市长　某某\n2024年5月6日\n");
    }

    @Test
    void latinWordsAreNotRunTogether() {
        assertThat(PrintedParagraphs.join("　　第一条　本办法所称系统是指 water\nlevel 监测系统。\n　　第二条　略。\n"))
                .isEqualTo("　　第一条　本办法所称系统是指 water level 监测系统。\n　　第二条　略。\n");
    }
}
