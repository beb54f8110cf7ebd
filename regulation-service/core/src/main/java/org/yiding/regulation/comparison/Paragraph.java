package org.yiding.regulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/**
 * A paragraph of a text as a reader meets it.
 *
 * @param identity of the provision that has the words
 * @param level of it
 * @param address as lawyers write it: 第十条第二款
 * @param article identity of the article it stands in; null outside articles
 * @param label its numbers as written, that of the article before its first paragraph included; empty for none
 * @param words without the label
 */
public record Paragraph(
        String identity,
        Level level,
        String address,
        @Nullable String article,
        String label,
        String words) {
    /** All paragraphs of a text in order; nodes without words of their own lend their label to the next. */
    public static List<Paragraph> of(Instrument text) {
        Reader reader = new Reader(Addresses.of(text).written());
        text.roots().forEach(root -> reader.read(root, null));
        return reader.found;
    }

    /** Label and words as they are printed, with a wide space behind the number of an article or heading. */
    public String written() {
        String gap = label.isEmpty() || level.isBelow(Level.PARAGRAPH) ? "" : "　";
        return label + gap + words;
    }

    private static final class Reader {
        private final Map<String, String> addresses;
        private final List<Paragraph> found = new ArrayList<>();
        private final StringBuilder label = new StringBuilder();

        Reader(Map<String, String> addresses) {
            this.addresses = addresses;
        }

        void read(Provision node, @Nullable String above) {
            String article = node.level() == Level.ARTICLE ? node.identity() : above;
            label.append(Characters.trimmed(node.lead()));
            if (!node.text().isEmpty()) {
                String address = addresses.getOrDefault(node.identity(), "");
                found.add(
                        new Paragraph(node.identity(), node.level(), address, article, label.toString(), node.text()));
                label.setLength(0);
            }
            node.children().forEach(child -> read(child, article));
        }
    }
}
