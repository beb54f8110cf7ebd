package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** The lines of an act outside its quotations, each through the end of whatever quotation it opens. */
final class ActLines {
    private static final List<String> POINT_HEADS = List.of("第", "将", "把", "删", "增", "在", "原", "对", "《", "取消", "修改");

    /** How points are numbered, those that hold others first. */
    private static final List<String> FORMS = List.of("%s、", "（%s）");

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
                add(from, end, inside, 0);
            }
            start = end + 1;
        }
    }

    /** Points that go on in one line become lines of their own: …修改如下：一、第一条修改为：“甲。”二、删去第二条。 */
    private void add(int from, int end, List<Quote> inside, int form) {
        if (form == FORMS.size()) {
            addPiece(from, end, inside);
            return;
        }
        int number = numberAt(from, end, form) + 1;
        int start = from;
        for (int next = point(start, end, form, number, inside); next >= 0; ) {
            add(start, next, inside, form + 1);
            start = next;
            number++;
            next = point(start, end, form, number, inside);
        }
        add(start, end, inside, form + 1);
    }

    /** The number of that form at the head of a line; 0 where there is none. */
    private int numberAt(int from, int end, int form) {
        Labels.Label own = Labels.listLabel(act.substring(from, end), 0);
        if (own == null || own.level() != Level.ITEM) {
            return 0;
        }
        boolean bracketed = Characters.fold(own.numeral().written().charAt(0)) == '（';
        return bracketed == FORMS.get(form).startsWith("（")
                ? own.numeral().number().base()
                : 0;
    }

    private void addPiece(int start, int end, List<Quote> inside) {
        List<Quote> own = List.copyOf(inside.subList(firstFrom(start, inside), firstFrom(end, inside)));
        lines.add(new ActLine(start, end, act.substring(start, end), own));
    }

    /** Where the point with the number begins behind the end of a sentence; -1 where none does. */
    private int point(int from, int end, int form, int number, List<Quote> inside) {
        String mark = FORMS.get(form).formatted(ChineseNumber.format(number));
        for (int at = indexOf(mark, from + 1, end); at >= 0; at = indexOf(mark, at + 1, end)) {
            int head = at + mark.length();
            int before = firstFrom(at, inside) - 1;
            boolean outside = before < 0 || inside.get(before).end() <= at;
            if (outside && endsSentence(at) && POINT_HEADS.stream().anyMatch(word -> act.startsWith(word, head))) {
                return at;
            }
        }
        return -1;
    }

    /** How many of the quotations, which stand in order, begin before the offset. */
    private static int firstFrom(int offset, List<Quote> quotes) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotes.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int indexOf(String mark, int from, int end) {
        return from < end ? act.indexOf(mark, from, end) : -1;
    }

    private boolean endsSentence(int at) {
        int last = at - 1;
        while (last > 0 && Characters.isSpace(act.charAt(last))) {
            last--;
        }
        char sign = Characters.fold(act.charAt(last));
        boolean quoted = "”\"’」』".indexOf(sign) >= 0 && last > 0;
        return "。：；".indexOf(quoted ? Characters.fold(act.charAt(last - 1)) : sign) >= 0;
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
