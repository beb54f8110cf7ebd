package org.yiding.extraction;

import java.text.Normalizer;

/**
 * Characters that only look like others: PDFs name the glyph of 民 by the radical ⺠ where a font draws both alike. What
 * Unicode holds equal is normalised; its supplement of radicals it holds equal to nothing, so these are listed.
 */
final class Radicals {
    // Radicals that are whole characters, each before the one it stands for (Unicode's EquivalentUnifiedIdeograph).
    private static final String SUPPLEMENT =
            "⺠民⺝月⺧牛⺩王⺬示⺶羊⺻聿⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private Radicals() {}

    /** The text with every such character replaced by the one that is meant. */
    static String unified(String text) {
        if (text.codePoints().noneMatch(Radicals::isLookAlike)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(isLookAlike(c) ? unified(c) : Character.toString(c)));
        return out.toString();
    }

    private static String unified(int character) {
        int listed = SUPPLEMENT.indexOf(character);
        // Each radical stands at an even place; what follows is no radical and never found here.
        return listed >= 0
                ? SUPPLEMENT.substring(listed + 1, listed + 2)
                : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    }

    private static boolean isLookAlike(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFB00 && c <= 0xFB06);
    }
}
