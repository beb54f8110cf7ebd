package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;

/** The lines of an act outside its quotations, each through the end of whatever quotation it opens. */
final class ActLines {
    private final String act;
    private final List<ActLine> lines = new ArrayList<>();

    private ActLines(String act) {
        this.act = act;
    }

    /**
     * Cuts an act; blank lines and comments of plain-text publishers are left out.
     *
     * @param quotes its outermost quotations in order
     */
    static List<ActLine> of(String act, List<Quote> quotes) {
        ActLines cutting = new ActLines(act);
        cutting.cut(quotes);
        return cutting.lines;
    }

    private void cut(List<Quote> quotes) {
        int start = 0;
        int quote = 0;
        while (start < act.length()) {
            List<Quote> inside = new ArrayList<>();
            int end = lineEnd(start);
            while (quote < quotes.size() && quotes.get(quote).start() < end) {
                inside.add(quotes.get(quote));
                end = Math.max(end, lineEnd(quotes.get(quote).end()));
                quote++;
            }
            int from = headOf(start, end);
            if (from < end && !act.startsWith("<!--", from)) {
                lines.add(new ActLine(from, end, act.substring(from, end), inside));
            }
            start = end + 1;
        }
    }

    /** Where the words of a line begin: behind blank space and the list and heading signs of plain-text publishers. */
    private int headOf(int start, int end) {
        int from = start;
        while (from < end && Characters.isSpace(act.charAt(from))) {
            from++;
        }
        int sign = from;
        while (sign < end && "#-*".indexOf(act.charAt(sign)) >= 0) {
            sign++;
        }
        if (sign == from || sign >= end || act.charAt(sign) != ' ') {
            return from;
        }
        while (sign < end && Characters.isSpace(act.charAt(sign))) {
            sign++;
        }
        return sign;
    }

    private int lineEnd(int from) {
        int end = act.indexOf('\n', from);
        return end < 0 ? act.length() : end;
    }
}
