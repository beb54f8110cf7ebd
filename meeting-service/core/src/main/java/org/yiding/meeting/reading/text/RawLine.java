package org.yiding.meeting.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as extracted.
 *
 * @param number counted from 1
 * @param from first UTF-16 unit
 * @param to unit after the last, the line break left out
 * @param codePoint code point offset of {@code from}
 * @param opensPage whether a form feed stands before it
 */
record RawLine(int number, int from, int to, int codePoint, boolean opensPage) {

    static List<RawLine> split(String raw) {
        List<RawLine> lines = new ArrayList<>();
        int from = 0;
        int startCodePoint = 0;
        int codePoint = 0;
        boolean opensPage = false;
        int c;
        for (int i = 0; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            codePoint++;
            if (!Glyphs.isLineBreak(c)) {
                continue;
            }
            boolean pair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (pair) {
                continue;
            }
            int end = c == '\n' && i > from && raw.charAt(i - 1) == '\r' ? i - 1 : i;
            lines.add(new RawLine(lines.size() + 1, from, end, startCodePoint, opensPage));
            from = i + 1;
            startCodePoint = codePoint;
            opensPage = c == '\f';
        }
        lines.add(new RawLine(lines.size() + 1, from, raw.length(), startCodePoint, opensPage));
        return lines;
    }
}
