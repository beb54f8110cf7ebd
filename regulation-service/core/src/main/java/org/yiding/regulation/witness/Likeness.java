package org.yiding.regulation.witness;

import java.util.HashSet;
import java.util.Set;
import org.yiding.regulation.text.Characters;

/** How much two paragraphs share, by their pairs of neighbouring characters: 0 for nothing, 1 for all. */
public final class Likeness {
    /** Below this, two paragraphs are two and not one that was changed. */
    public static final double LEAST = 0.3;

    private Likeness() {}

    /** Twice what both have over what there is in all (Dice). */
    public static double of(String one, String other) {
        Set<String> left = grams(one);
        Set<String> right = grams(other);
        if (left.isEmpty() && right.isEmpty()) {
            return 1;
        }
        int shared = 0;
        for (String gram : left) {
            shared += right.contains(gram) ? 1 : 0;
        }
        return 2.0 * shared / (left.size() + right.size());
    }

    private static Set<String> grams(String text) {
        String words = Characters.folded(text);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            grams.add(words.substring(i, i + 2));
        }
        if (words.length() == 1) {
            grams.add(words);
        }
        return grams;
    }
}
