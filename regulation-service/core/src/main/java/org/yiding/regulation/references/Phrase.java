package org.yiding.regulation.references;

import java.util.ArrayList;
import java.util.List;

/**
 * References that hang on each other with nothing between: 第十条第二款第三项.
 *
 * @param steps the references, outermost first; at least one
 */
public record Phrase(List<Reference> steps) {
    public Phrase {
        steps = List.copyOf(steps);
    }

    /** All phrases of a text, left to right. */
    public static List<Phrase> in(String text) {
        List<Phrase> phrases = new ArrayList<>();
        List<Reference> open = new ArrayList<>();
        for (Reference reference : ReferenceFinder.find(text)) {
            boolean inside = !open.isEmpty()
                    && open.getLast().end() == reference.start()
                    && reference.level().isBelow(open.getLast().level());
            if (!inside && !open.isEmpty()) {
                phrases.add(new Phrase(open));
                open.clear();
            }
            open.add(reference);
        }
        if (!open.isEmpty()) {
            phrases.add(new Phrase(open));
        }
        return phrases;
    }

    /** Offset of the first 第. */
    public int start() {
        return steps.getFirst().start();
    }

    /** Offset after the last unit. */
    public int end() {
        return steps.getLast().end();
    }
}
