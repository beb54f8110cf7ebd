package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;

/** A text for searching: folded as {@link Characters#folded} does, with the way back to the offsets of the original. */
public final class FoldedText {
    private final String folded;
    private final int[] offsets;
    private final boolean wordsOnly;

    /** Prepares the text for any number of searches. */
    public FoldedText(String text) {
        this(text, false);
    }

    private FoldedText(String text, boolean wordsOnly) {
        this.wordsOnly = wordsOnly;
        StringBuilder out = new StringBuilder(text.length());
        int[] positions = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (counts(text.charAt(i))) {
                positions[out.length()] = i;
                out.append(Characters.fold(text.charAt(i)));
            }
        }
        this.folded = out.toString();
        this.offsets = positions;
    }

    /** Prepares the text for searches that take no account of punctuation. */
    public static FoldedText withoutSigns(String text) {
        return new FoldedText(text, true);
    }

    private boolean counts(char character) {
        return !Characters.isSpace(character) && (!wordsOnly || Character.isLetterOrDigit(character));
    }

    private String wanted(String words) {
        String folded = Characters.folded(words);
        if (!wordsOnly) {
            return folded;
        }
        StringBuilder kept = new StringBuilder();
        folded.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /**
     * Where the words stand.
     *
     * @param start first character in the original text
     * @param end after the last one
     */
    public record Span(int start, int end) {
        /** Whether the other span lies within this one. */
        public boolean contains(Span other) {
            return start <= other.start && other.end <= end;
        }

        /** Whether the two share a character. */
        public boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** All places of the words, left to right and without overlap; empty words stand nowhere. */
    public List<Span> find(String words) {
        String wanted = wanted(words);
        List<Span> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        int at = folded.indexOf(wanted);
        while (at >= 0) {
            found.add(new Span(offsets[at], offsets[at + wanted.length() - 1] + 1));
            at = folded.indexOf(wanted, at + wanted.length());
        }
        return found;
    }
}
