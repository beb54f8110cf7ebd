package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A parsed instrument.
 *
 * @param leading what stands before the title and is no part of the instrument: blank space, and the order by which it was
 *     promulgated
 * @param roots the outermost nodes in order
 */
public record Instrument(String leading, List<Provision> roots) {
    public Instrument {
        roots = List.copyOf(roots);
    }

    /** Reads any text; what is not recognised is kept as paragraphs, so that nothing is ever refused or lost here. */
    public static Instrument parse(String text) {
        return new InstrumentParser(text).parse();
    }

    /** The text, identical to the one it was parsed from. */
    public String print() {
        StringBuilder out = new StringBuilder(leading);
        roots.forEach(root -> root.printTo(out));
        return out.toString();
    }

    /** The title, its lines joined; empty where the text has none. */
    public String title() {
        StringBuilder title = new StringBuilder();
        roots.stream().filter(node -> node.level() == Level.TITLE).forEach(node -> title.append(node.text()));
        return title.toString();
    }

    /** All articles in the order of the text. */
    public List<Provision> articles() {
        List<Provision> found = new ArrayList<>();
        walk(node -> {
            if (node.level() == Level.ARTICLE) {
                found.add(node);
            }
        });
        return found;
    }

    /** Shows every node, a parent before its children. */
    public void walk(Consumer<Provision> visitor) {
        roots.forEach(root -> walk(root, visitor));
    }

    private static void walk(Provision node, Consumer<Provision> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> walk(child, visitor));
    }
}
