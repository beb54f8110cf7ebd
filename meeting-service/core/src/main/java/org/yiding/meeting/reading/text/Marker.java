package org.yiding.meeting.reading.text;

import java.util.Optional;

/**
 * The numbering at the head of a paragraph.
 *
 * @param value the number, counted from 1
 * @param from first character of the marker
 * @param to character after the marker
 */
public record Marker(Style style, int value, int from, int to) {

    /** The ways of numbering, outer ones first. */
    public enum Style {
        /** 议题一：, 【议题一】, 第一项： */
        TOPIC,
        /** 一、, Ⅰ、 */
        COMMA,
        /** 一 alone on its line, or before a verb with the sign missing */
        BARE,
        /** （一） */
        BRACKETED,
        /** 1. or 1、 */
        POINT,
        /** （1） or 1） */
        POINT_BRACKETED,
        /** 第一，, ① */
        ENUMERATED
    }

    private static final String CHINESE = "一二三四五六七八九十百零〇";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
    private static final String SIGNS = "、.，：〕";

    /** The marker the slice begins with; a bare numeral counts only when nothing else stands in the slice. */
    public static Optional<Marker> at(Slice slice) {
        if (slice.isEmpty()) {
            return Optional.empty();
        }
        char first = slice.at(slice.from());
        if (CIRCLED.indexOf(first) >= 0) {
            return Optional.of(
                    new Marker(Style.ENUMERATED, CIRCLED.indexOf(first) + 1, slice.from(), slice.from() + 1));
        }
        if (first == '（') {
            return bracketed(slice);
        }
        if (first == '第') {
            return ordinal(slice);
        }
        if (slice.startsWith("议题", slice.from())) {
            return topic(slice, slice.from() + 2);
        }
        if (slice.startsWith("〔议题", slice.from())) {
            return topic(slice, slice.from() + 3);
        }
        if (ROMAN.indexOf(first) >= 0) {
            return roman(slice);
        }
        if (CHINESE.indexOf(first) >= 0) {
            return chinese(slice);
        }
        return first >= '0' && first <= '9' ? arabic(slice) : Optional.empty();
    }

    private static int runOf(Slice slice, int at, boolean chinese) {
        int end = at;
        while (end < slice.to() && end < at + 5 && isPart(slice.at(end), chinese)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c, boolean chinese) {
        return chinese ? CHINESE.indexOf(c) >= 0 : c >= '0' && c <= '9';
    }

    private static Optional<Marker> of(Style style, Slice slice, int numberFrom, int numberTo, int end) {
        var value = ChineseNumbers.parse(slice.between(numberFrom, numberTo).norm());
        if (value.isEmpty() || value.getAsInt() < 1 || value.getAsInt() > 20_000) {
            return Optional.empty();
        }
        return Optional.of(new Marker(style, value.getAsInt(), slice.from(), end));
    }

    private static Optional<Marker> bracketed(Slice slice) {
        int start = slice.from() + 1;
        for (boolean chinese : new boolean[] {true, false}) {
            int end = runOf(slice, start, chinese);
            if (end > start && end < slice.to() && slice.at(end) == '）') {
                int after = end + 1 < slice.to() && slice.at(end + 1) == '、' ? end + 2 : end + 1;
                return of(chinese ? Style.BRACKETED : Style.POINT_BRACKETED, slice, start, end, after);
            }
        }
        return Optional.empty();
    }

    private static Optional<Marker> ordinal(Slice slice) {
        int end = runOf(slice, slice.from() + 1, true);
        if (end == slice.from() + 1 || end >= slice.to()) {
            return Optional.empty();
        }
        if (slice.startsWith("项议题", end) || slice.startsWith("个议题", end)) {
            int after = end + 3;
            return of(Style.TOPIC, slice, slice.from() + 1, end, skipSign(slice, after));
        }
        boolean topic = slice.startsWith("项、", end) || slice.startsWith("项：", end);
        if (topic) {
            return of(Style.TOPIC, slice, slice.from() + 1, end, end + 2);
        }
        boolean sign = slice.at(end) == '，' || slice.at(end) == '、' || slice.at(end) == '：';
        return sign ? of(Style.ENUMERATED, slice, slice.from() + 1, end, end + 1) : Optional.empty();
    }

    private static Optional<Marker> topic(Slice slice, int start) {
        int end = Math.max(runOf(slice, start, true), runOf(slice, start, false));
        if (end == start) {
            return Optional.empty();
        }
        return of(Style.TOPIC, slice, start, end, skipSign(slice, end));
    }

    private static Optional<Marker> roman(Slice slice) {
        boolean sign = slice.length() > 2 && "、.".indexOf(slice.at(slice.from() + 1)) >= 0;
        int value = ROMAN.indexOf(slice.at(slice.from())) + 1;
        return sign ? Optional.of(new Marker(Style.COMMA, value, slice.from(), slice.from() + 2)) : Optional.empty();
    }

    private static int skipSign(Slice slice, int at) {
        return at < slice.to() && SIGNS.indexOf(slice.at(at)) >= 0 ? at + 1 : at;
    }

    private static Optional<Marker> chinese(Slice slice) {
        int end = runOf(slice, slice.from(), true);
        if (end == slice.to()) {
            return of(Style.BARE, slice, slice.from(), end, end);
        }
        char next = slice.at(end);
        if (next == '、' || next == '.') {
            return of(Style.COMMA, slice, slice.from(), end, end + 1);
        }
        // A sign that got lost leaves the numeral apart from the heading by space alone.
        boolean apart = slice.text().gapBefore(end) > 0 && slice.text().gapBefore(end) < JoinedText.NEW_LINE;
        return apart && slice.length() > 4 ? of(Style.BARE, slice, slice.from(), end, end) : Optional.empty();
    }

    private static Optional<Marker> arabic(Slice slice) {
        int end = runOf(slice, slice.from(), false);
        if (end >= slice.to()) {
            return Optional.empty();
        }
        char next = slice.at(end);
        boolean decimal = end + 1 < slice.to() && isPart(slice.at(end + 1), false);
        if (next == '、' || next == '.' && !decimal) {
            return of(Style.POINT, slice, slice.from(), end, end + 1);
        }
        return next == '）' ? of(Style.POINT_BRACKETED, slice, slice.from(), end, end + 1) : Optional.empty();
    }
}
