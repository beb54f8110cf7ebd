package org.yiding.regulation.amending.apply;

import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.FoldedText.Span;

/** Tells words from a part of other words. */
final class WordBounds {
    private static final String AUTONOMOUS = "自治";
    private static final String AUTONOMOUS_UNITS = "区州县旗";

    private WordBounds() {}

    /** Whether the span holds a part of a longer number or name. */
    static boolean cut(String text, Span span) {
        return cutsNumber(text, span) || cutsName(text, span);
    }

    /** 十万元 within 三十万元: a part of a number is another number. */
    private static boolean cutsNumber(String text, Span span) {
        boolean before = span.start() > 0 && isOneNumber(text.charAt(span.start() - 1), text.charAt(span.start()));
        boolean behind =
                span.end() < text.length() && isOneNumber(text.charAt(span.end() - 1), text.charAt(span.end()));
        return before || behind;
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
