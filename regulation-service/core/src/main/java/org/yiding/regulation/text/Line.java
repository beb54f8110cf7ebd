package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;

/** A line cut into indentation, words and the rest up to and with the line end (and blank lines that follow). */
record Line(String indent, String text, String tail) {
    static List<Line> split(String source) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < source.length()) {
            int end = source.indexOf('\n', start);
            int next = end < 0 ? source.length() : end + 1;
            lines.add(of(source.substring(start, next)));
            start = next;
        }
        return lines;
    }

    private static Line of(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && Characters.isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return new Line(raw.substring(0, start), raw.substring(start, end), raw.substring(end));
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    Line followedBy(Line blank) {
        return new Line(indent, text, tail + blank.indent + blank.tail);
    }
}
