package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** The text of one point with every quotation folded into a single sign, and the way back to the act. */
final class ClauseText {
    /** Stands for a quotation. */
    static final char QUOTE = '\uE000';

    private final String act;
    private final String point;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    ClauseText(String act, String point) {
        this.act = act;
        this.point = point;
    }

    /** Adds a stretch of the act; quotations in it are given in order. */
    void append(int from, int to, List<Quote> inside) {
        int at = from;
        for (Quote quote : inside) {
            plain(at, quote.start());
            if (isItemSign(quote)) {
                plain(quote.start() + 1, quote.end() - 1);
            } else {
                appendQuote(quote);
            }
            at = quote.end();
        }
        plain(at, to);
    }

    /** 第二条“（一）”项: signs around an item's number are no quotation of new words. */
    private boolean isItemSign(Quote quote) {
        Labels.Label label = Labels.listLabel(quote.text(), 0);
        boolean whole = label != null
                && label.level() == Level.ITEM
                && label.end() == quote.text().length();
        boolean bracketed = whole && Characters.fold(quote.text().charAt(0)) == '（';
        boolean named = act.startsWith("项", quote.end()) || act.startsWith("至", quote.end());
        return bracketed && quote.closed() && (named || act.startsWith("中", quote.end()));
    }

    void appendQuote(Quote quote) {
        add(QUOTE, quote.start(), quote.end());
        quotes.add(quote);
    }

    private void plain(int from, int to) {
        for (int i = from; i < to; i++) {
            add(act.charAt(i), i, i + 1);
        }
    }

    private void add(char character, int start, int end) {
        text.append(character);
        starts.add(start);
        ends.add(end);
    }

    String text() {
        return text.toString();
    }

    /** The quotation that the sign at the offset stands for. */
    Quote quoteAt(int offset) {
        int index = 0;
        for (int i = 0; i < offset; i++) {
            index += text.charAt(i) == QUOTE ? 1 : 0;
        }
        return quotes.get(index);
    }

    Evidence evidence(int from, int to) {
        if (from >= to || starts.isEmpty()) {
            return new Evidence("", 0, 0, point);
        }
        int start = starts.get(from);
        int end = ends.get(to - 1);
        return new Evidence(act.substring(start, end).strip(), start, end, point);
    }

    String point() {
        return point;
    }
}
