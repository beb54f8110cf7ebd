package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that stand at the head of lines and inside addresses. */
public final class Labels {
    private Labels() {}

    /**
     * A label found in a text.
     *
     * @param level what it numbers
     * @param numeral its number
     * @param end offset after the label
     */
    public record Label(Level level, Numeral numeral, int end) {}

    /** Reads 第…编/分编/章/节/条/款/项/目/自然段, with 之 and with brackets as in 第（三）项, at the offset; null where none stands. */
    public static @Nullable Label ordinal(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '第') {
            return null;
        }
        int at = skipSpaces(text, from + 1);
        boolean bracketed = at < text.length() && Characters.fold(text.charAt(at)) == '（';
        int start = bracketed ? at + 1 : at;
        int end = ChineseNumber.endOfNumber(text, start);
        int value = ChineseNumber.parse(text.substring(start, end));
        if (value < 0) {
            return null;
        }
        int afterNumber = end;
        if (bracketed) {
            if (end >= text.length() || Characters.fold(text.charAt(end)) != '）') {
                return null;
            }
            afterNumber = end + 1;
        }
        int unitAt = skipSpaces(text, afterNumber);
        Level level = unit(text, unitAt);
        if (level == null) {
            return null;
        }
        return withSuffixes(text, from, unitAt + level.unit().length(), level, value);
    }

    /** Reads the label of a list entry: （一）, 一、, 1., 1、, （1）, ①; null where the line starts otherwise. */
    public static @Nullable Label listLabel(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        Numeral circled = Numeral.circled(text.charAt(from));
        if (circled != null) {
            return new Label(Level.SUBITEM, circled, from + 1);
        }
        boolean bracketed = Characters.fold(text.charAt(from)) == '（';
        int start = bracketed ? from + 1 : from;
        int end = ChineseNumber.endOfNumber(text, start);
        int value = ChineseNumber.parse(text.substring(start, end));
        if (value < 1 || end >= text.length()) {
            return null;
        }
        char sign = Characters.fold(text.charAt(end));
        boolean arabic = Character.isDigit(text.charAt(start));
        if (!closes(text, end, sign, bracketed, arabic)) {
            return null;
        }
        Level level = arabic ? Level.SUBITEM : Level.ITEM;
        Numeral numeral = new Numeral(ProvisionNumber.of(value), text.substring(from, end + 1));
        return new Label(level, numeral, end + 1);
    }

    private static boolean closes(String text, int end, char sign, boolean bracketed, boolean arabic) {
        if (bracketed) {
            return sign == '）';
        }
        if (sign == '、') {
            return true;
        }
        boolean decimal = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return arabic && sign == '.' && !decimal;
    }

    private static Label withSuffixes(String text, int from, int afterUnit, Level level, int value) {
        List<Integer> suffixes = new ArrayList<>();
        int end = afterUnit;
        while (end < text.length() && text.charAt(end) == '之') {
            int numberEnd = ChineseNumber.endOfNumber(text, end + 1);
            int suffix = ChineseNumber.parse(text.substring(end + 1, numberEnd));
            if (suffix < 1) {
                break;
            }
            suffixes.add(suffix);
            end = numberEnd;
        }
        Numeral numeral = new Numeral(new ProvisionNumber(value, suffixes), text.substring(from, end));
        return new Label(level, numeral, end);
    }

    private static @Nullable Level unit(String text, int at) {
        if (text.startsWith("自然段", at)) {
            return Level.PREAMBLE;
        }
        if (text.startsWith("分编", at)) {
            return Level.SUBPART;
        }
        if (at >= text.length()) {
            return null;
        }
        return switch (text.charAt(at)) {
            case '编' -> Level.PART;
            case '章' -> Level.CHAPTER;
            case '节' -> Level.SECTION;
            case '条' -> Level.ARTICLE;
            case '款' -> Level.PARAGRAPH;
            case '项' -> Level.ITEM;
            case '目', '点' -> Level.SUBITEM;
            default -> null;
        };
    }

    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Characters.isSpace(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
