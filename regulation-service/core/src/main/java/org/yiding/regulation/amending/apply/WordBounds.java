package org.yiding.regulation.amending.apply;

import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.FoldedText.Span;

/** Tells words from a part of other words. */
final class WordBounds {
    private static final String AUTONOMOUS = "自治";
    private static final String AUTONOMOUS_UNITS = "区州县旗";
    private static final String LABELLED_UNITS = "编章节条款项";

    /** Signs within one number: 1.5, 1,000. */
    private static final String POINTS = ".．,";

    private WordBounds() {}

    /** Whether the span holds a part of a longer number or name. */
    static boolean cut(String text, Span span) {
        return cutsNumber(text, span) || cutsDecimal(text, span) || cutsLabel(text, span) || cutsName(text, span);
    }

    /** 十万元 within 三十万元: a part of a number is another number. */
    private static boolean cutsNumber(String text, Span span) {
        boolean before = span.start() > 0 && isOneNumber(text.charAt(span.start() - 1), text.charAt(span.start()));
        boolean behind =
                span.end() < text.length() && isOneNumber(text.charAt(span.end() - 1), text.charAt(span.end()));
        return before || behind;
    }

    /** 5% within 1.5%, and 1 within 1,000. */
    private static boolean cutsDecimal(String text, Span span) {
        return joinsDigits(text, span.start() - 1) || joinsDigits(text, span.end());
    }

    private static boolean joinsDigits(String text, int at) {
        boolean inside = at > 0 && at + 1 < text.length();
        return inside
                && POINTS.indexOf(text.charAt(at)) >= 0
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char character) {
        char folded = Characters.fold(character);
        return folded >= '0' && folded <= '9';
    }

    /** 第十条 within 第十条之一: another article. */
    private static boolean cutsLabel(String text, Span span) {
        boolean unit = span.end() > 1 && LABELLED_UNITS.indexOf(text.charAt(span.end() - 1)) >= 0;
        return unit
                && ChineseNumber.isNumeral(text.charAt(span.end() - 2))
                && span.end() + 1 < text.length()
                && text.charAt(span.end()) == '之'
                && ChineseNumber.isNumeral(text.charAt(span.end() + 1));
    }

    /** 县人民政府 within 自治县人民政府: another authority. */
    private static boolean cutsName(String text, Span span) {
        boolean unit = AUTONOMOUS_UNITS.indexOf(text.charAt(span.start())) >= 0;
        return unit && text.startsWith(AUTONOMOUS, span.start() - AUTONOMOUS.length());
    }

    private static boolean isOneNumber(char one, char next) {
        return ChineseNumber.isNumeral(one) && ChineseNumber.isNumeral(next);
    }
}
