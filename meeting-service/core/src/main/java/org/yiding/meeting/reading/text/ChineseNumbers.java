package org.yiding.meeting.reading.text;

import java.util.OptionalInt;

/** Numbers as officialese writes them: 93, 九十三, 一百零二, 二〇二五. */
public final class ChineseNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    /** What is typed in place of 〇 (二O一〇年). */
    private static final String LETTERS = "OoΟ○";
    /** Characters a Chinese numeral is made of. */
    public static final String NUMERALS = "〇零一二两三四五六七八九十百千";

    private ChineseNumbers() {}

    /** Whether the character can be part of a number in either writing. */
    public static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || NUMERALS.indexOf(c) >= 0;
    }

    /** The value, empty when the words are no number below ten million. */
    public static OptionalInt parse(String words) {
        if (words.isEmpty() || words.length() > 12) {
            return OptionalInt.empty();
        }
        if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return words.length() > 7 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words));
        }
        boolean positional = words.chars().noneMatch(c -> c == '十' || c == '百' || c == '千');
        return positional ? digitByDigit(words) : byUnits(words);
    }

    private static int digit(char c) {
        if (c == '零' || LETTERS.indexOf(c) >= 0) {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static OptionalInt digitByDigit(String words) {
        int value = 0;
        for (int i = 0; i < words.length() && i < 8; i++) {
            int digit = digit(words.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return words.length() > 7 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalInt byUnits(String words) {
        int total = 0;
        int pending = -1;
        for (int i = 0; i < words.length(); i++) {
            int unit =
                    switch (words.charAt(i)) {
                        case '十' -> 10;
                        case '百' -> 100;
                        case '千' -> 1000;
                        default -> 1;
                    };
            if (unit > 1) {
                total += (pending < 0 ? 1 : pending) * unit;
                pending = -1;
                continue;
            }
            int digit = digit(words.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            pending = digit;
        }
        return OptionalInt.of(total + Math.max(pending, 0));
    }
}
