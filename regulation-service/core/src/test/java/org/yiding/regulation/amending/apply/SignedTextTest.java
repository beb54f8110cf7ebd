package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts with a signature, and texts with a preamble under a heading of its own. */
class SignedTextTest {
    private static final String SIGNED = """
            灯塔办法
            第一条　灯塔由港务部门管理。
            第二条　本办法自公布之日起施行。
            青禾市人民政府
            2001年1月1日
            """;

    @Test
    void addsAnArticleAboveTheSignature() {
        String text = Forms.afterPoints(SIGNED, "一、增加一条，作为第三条：“灯塔应当常亮。”");

        assertThat(text).isEqualTo(SIGNED.replace("施行。\n", "施行。\n第三条　灯塔应当常亮。\n"));
    }

    @Test
    void restatesTheLastArticleAndKeepsTheSignature() {
        String text = Forms.afterPoints(SIGNED, "一、将第二条修改为：“本办法自2002年1月1日起施行。”");

        assertThat(text).isEqualTo(SIGNED.replace("自公布之日", "自2002年1月1日"));
    }

    @Test
    void changesWordsOfTheSignature() {
        String text = Forms.afterPoints(SIGNED, "一、将落款中的“青禾市人民政府”修改为“青禾市港务局”。");

        assertThat(text).isEqualTo(SIGNED.replace("青禾市人民政府", "青禾市港务局"));
    }

    @Test
    void restatesAPreambleUnderItsHeading() {
        String text = Forms.afterPoints("渔民公约\n前言\n为了出海，订立本约。\n第一条　同出同归。\n", "一、将前言修改为：“为了平安出海，订立本约。”");

        assertThat(text).isEqualTo("渔民公约\n前言\n为了平安出海，订立本约。\n第一条　同出同归。\n");
    }

    @Test
    void readsOpeningWordsThatQuote() {
        String act = """
                青禾市港务局关于修改《灯塔办法》等2部规章的决定
                为了贯彻“放管服”改革精神，青禾市港务局决定对《灯塔办法》等2部规章的部分条款予以修改。
                一、对《灯塔办法》作如下修改：
                （一）将第一条中的“港务部门”修改为“航务部门”。
                """;

        String text = String.valueOf(Forms.amend(SIGNED, act).text().print());

        assertThat(text).isEqualTo(SIGNED.replace("港务部门", "航务部门"));
    }
}
