package org.yiding.meeting.reading.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of Markdown. All words that come from a document are escaped: none of them can become markup. */
final class Page {

    private static final String MARKUP = "\\`*_{}[]<>#|~&";

    private final StringBuilder text = new StringBuilder();
    private boolean list;

    void heading(int level, String words) {
        endList();
        text.append("#".repeat(level)).append(' ').append(escaped(words)).append("\n\n");
    }

    /** @param markdown already escaped where it comes from the document */
    void paragraph(String markdown) {
        endList();
        text.append(markdown).append("\n\n");
    }

    /** A labelled line of a list; none where the document says nothing. */
    void entry(String label, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            line(0, "**" + label + "**　" + escaped(words));
        }
    }

    void bullet(int depth, String words) {
        line(depth, escaped(words));
    }

    /** @param markdown already escaped where it comes from the document */
    void line(int depth, String markdown) {
        list = true;
        text.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
    }

    void row(List<String> cells) {
        text.append("| ");
        text.append(String.join(" | ", cells.stream().map(Page::escaped).toList()));
        text.append(" |\n");
    }

    void tableHead(List<String> labels) {
        endList();
        row(labels);
        text.append("|").append(" --- |".repeat(labels.size())).append('\n');
        list = true;
    }

    private void endList() {
        if (list) {
            text.append('\n');
            list = false;
        }
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        });
        return escaped.toString();
    }
}
