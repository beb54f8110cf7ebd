package org.yiding.regulation.amending.derive;

import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Provision;

/** Puts words into quotation marks as acts do, so that the reader takes the very same words out of them. */
final class Quoting {
    private static final String UNUSUAL = "‘’\"'＂";

    private Quoting() {}

    /**
     * The lines in quotation marks, opened anew on each of them; “ ” within become ‘ ’. Words that have ‘ ’ of their own
     * stand in 「 」, where every sign means itself.
     */
    static String quoted(List<String> lines) {
        String all = String.join("\n", lines);
        boolean plain = all.chars().noneMatch(sign -> UNUSUAL.indexOf(sign) >= 0);
        if (!plain) {
            return "「" + all + "」";
        }
        return "“" + all.replace('“', '‘').replace('”', '’').replace("\n", "\n“") + "”";
    }

    static String quoted(String words) {
        return quoted(List.of(words));
    }

    /** What an article holds: its caption, where it has one, and its paragraphs. */
    static void articleLines(Provision article, List<String> lines) {
        if (!article.text().isEmpty()) {
            lines.add(article.text());
        }
        article.children().forEach(child -> lines(child, lines));
    }

    /** A provision below the article, or what an article holds, line by line with labels and without indentation. */
    static void lines(Provision node, List<String> lines) {
        lines.add(Characters.trimmed(node.lead()) + node.text());
        node.children().forEach(child -> lines(child, lines));
    }
}
