package org.yiding.regulation.comparison;

import java.util.HashSet;
import java.util.Set;
import org.yiding.regulation.text.Characters;

/** How much two paragraphs share, by their pairs of neighbouring characters: 0 for nothing, 1 for all (Dice). */
public final class Likeness {
    /** Below this, two paragraphs are two and not one that was changed. */
    static final double LEAST = 0.3;

    private final Set<String> pairs;

    /** Prepares a paragraph for any number of comparisons. */
    public Likeness(String text) {
        this.pairs = pairs(Characters.folded(text));
    }

    /** Twice what both have over what there is in all. */
    public double to(Likeness other) {
        if (pairs.isEmpty() && other.pairs.isEmpty()) {
            return 1;
        }
        int shared = 0;
        for (String pair : pairs) {
            shared += other.pairs.contains(pair) ? 1 : 0;
        }
        return 2.0 * shared / (pairs.size() + other.pairs.size());
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        if (words.length() == 1) {
            pairs.add(words);
        }
        return pairs;
    }
}
