package org.yiding.regulation.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an instrument. What is printed of it is {@code lead + text + tail} and then its children.
 *
 * @param identity stays with the provision through renumbering; made from where it stood when first read
 * @param level what it is
 * @param numeral its number as written; null for paragraphs and whatever else is unnumbered
 * @param lead indentation, label and the gap behind it
 * @param text its own words, without white space at the ends; empty for an article, whose words are its paragraphs'
 * @param tail what follows to the next node: white space, line end, blank lines
 * @param children in order
 */
public record Provision(
        String identity,
        Level level,
        @Nullable Numeral numeral,
        String lead,
        String text,
        String tail,
        List<Provision> children) {
    public Provision {
        children = List.copyOf(children);
    }

    /** Appends the exact characters of this node and all below it. */
    void printTo(StringBuilder out) {
        out.append(lead).append(text).append(tail);
        children.forEach(child -> child.printTo(out));
    }

    /** The exact characters of this node and all below it. */
    public String print() {
        StringBuilder out = new StringBuilder();
        printTo(out);
        return out.toString();
    }
}
