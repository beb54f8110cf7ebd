package org.yiding.regulation.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.comparison.Pairing;
import org.yiding.regulation.comparison.Paragraph;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.witness.Difference.Place;

/** The paragraphs in which two texts are not the same. The history note, which is the publisher's own, is left out. */
final class Lines {
    private Lines() {}

    /** Paragraphs that stand in each other's place; one of them null where the other text has none. */
    record Pair(@Nullable Place ours, @Nullable Place official) {}

    static List<Place> of(Instrument text) {
        return paragraphs(text).stream()
                .map(paragraph -> new Place(paragraph.identity(), paragraph.address(), paragraph.written()))
                .toList();
    }

    /** The pairs that are not the same to the letter, white space aside. */
    static List<Pair> unlike(Instrument ours, Instrument official) {
        return Pairing.byWords(paragraphs(ours), paragraphs(official)).stream()
                .filter(pair -> !pair.isAlike())
                .map(pair -> new Pair(place(pair.left()), place(pair.right())))
                .toList();
    }

    private static List<Paragraph> paragraphs(Instrument text) {
        return Paragraph.of(text).stream()
                .filter(paragraph -> paragraph.level() != Level.NOTE)
                .toList();
    }

    private static @Nullable Place place(@Nullable Paragraph paragraph) {
        return paragraph == null ? null : new Place(paragraph.identity(), paragraph.address(), paragraph.written());
    }
}
