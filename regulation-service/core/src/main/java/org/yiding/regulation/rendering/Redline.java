package org.yiding.regulation.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.comparison.Pairing;
import org.yiding.regulation.comparison.Paragraph;
import org.yiding.regulation.history.Cause;
import org.yiding.regulation.rendering.RedlineRow.Change;
import org.yiding.regulation.text.Instrument;

/**
 * Two texts of one instrument as one: the model that every rendering is written from.
 *
 * @param title of the instrument in the new text; that of the old one where the new has none
 * @param before how the old text is called: 修改前, 2020年1月1日的文本
 * @param after how the new text is called
 * @param rows in the order of the new text, what is gone at the place where it was
 */
public record Redline(String title, String before, String after, List<RedlineRow> rows) {
    /** Shorter words stand in many places, so that finding them again says nothing about a move. */
    private static final int MOVED_LENGTH = 8;

    private static final Pattern ARTICLE = Pattern.compile("^第[^条]{1,12}条(之[一二三四五六七八九十]+)*");

    public Redline {
        rows = List.copyOf(rows);
    }

    /** A text and how the reader is to call it. */
    public record Side(String name, Instrument text) {}

    /** Compares two texts, of whatever days. */
    public static Redline of(Side before, Side after, Causes causes) {
        List<Pairing.Pair> pairs = Pairing.byWordsAndNumbers(Paragraph.of(before.text()), Paragraph.of(after.text()));
        List<RedlineRow> rows = new ArrayList<>();
        for (Pairing.Pair pair : pairs) {
            rows.add(row(pair, causes));
        }
        String title = after.text().title().isEmpty()
                ? before.text().title()
                : after.text().title();
        return new Redline(title, before.name(), after.name(), withMoves(rows));
    }

    private static RedlineRow row(Pairing.Pair pair, Causes causes) {
        Cause cause = pair.isAlike() ? null : causes.of(pair.left(), pair.right());
        return RedlineRow.of(pair.left(), pair.right(), cause);
    }

    /** What is gone in one place and stands in another with the same words was moved. */
    private static List<RedlineRow> withMoves(List<RedlineRow> rows) {
        Map<String, Deque<Integer>> gone = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RedlineRow row = rows.get(i);
            if (row.change() == Change.DELETED && row.paragraph().words().length() >= MOVED_LENGTH) {
                gone.computeIfAbsent(row.paragraph().words(), words -> new ArrayDeque<>())
                        .add(i);
            }
        }
        List<RedlineRow> told = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i++) {
            RedlineRow row = rows.get(i);
            Deque<Integer> from = gone.get(row.paragraph().words());
            if (row.change() == Change.INSERTED && from != null && !from.isEmpty()) {
                int place = from.remove();
                told.set(
                        i,
                        row.moved(Change.MOVED_HERE, rows.get(place).paragraph().address()));
                told.set(
                        place,
                        rows.get(place).moved(Change.MOVED_AWAY, row.paragraph().address()));
            }
        }
        return told;
    }

    /** Whether sentences of more than one act are behind it, so that each must name its own. */
    boolean isOfSeveralActs() {
        return rows.stream()
                        .map(RedlineRow::cause)
                        .flatMap(Stream::ofNullable)
                        .map(Cause::act)
                        .distinct()
                        .count()
                > 1;
    }

    /** How many rows were changed in this way. */
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /**
     * The rows of one article, or a single row outside articles.
     *
     * @param before number of the article in the old text, or the address of the row; empty where only the new has it
     * @param after the same in the new text
     */
    public record Group(String before, String after, List<RedlineRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        /** Whether words of it changed. */
        public boolean changesWords() {
            return rows.stream().anyMatch(RedlineRow::changesWords);
        }

        /** Whether it stands in both texts under two numbers. */
        public boolean isRenumbered() {
            return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
        }
    }

    /** All rows, article by article. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<RedlineRow> open = new ArrayList<>();
        for (RedlineRow row : rows) {
            if (!open.isEmpty() && !belongs(open, row)) {
                groups.add(group(open));
                open.clear();
            }
            open.add(row);
        }
        if (!open.isEmpty()) {
            groups.add(group(open));
        }
        return groups;
    }

    private static boolean belongs(List<RedlineRow> open, RedlineRow row) {
        String before = article(row.before());
        String after = article(row.after());
        return open.stream()
                .anyMatch(one -> (before != null && before.equals(article(one.before())))
                        || (after != null && after.equals(article(one.after()))));
    }

    private static @Nullable String article(@Nullable Paragraph paragraph) {
        return paragraph == null ? null : paragraph.article();
    }

    private static Group group(List<RedlineRow> rows) {
        return new Group(
                number(rows.stream().map(RedlineRow::before).toList()),
                number(rows.stream().map(RedlineRow::after).toList()),
                rows);
    }

    private static String number(List<@Nullable Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph != null) {
                Matcher article = ARTICLE.matcher(paragraph.address());
                return article.find() ? article.group() : paragraph.address();
            }
        }
        return "";
    }
}
