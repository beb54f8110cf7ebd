package org.yiding.regulation.witness;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph in which our text and the published one are not the same, with the evidence on both sides.
 *
 * @param kind what kind of difference it is taken for
 * @param ours null where only the published text has it
 * @param official null where only ours has it
 * @param sentence the sentence of the act that speaks for ours or that we did not understand; empty where none does
 */
public record Difference(
        Kind kind, @Nullable Place ours, @Nullable Place official, String sentence) {
    /**
     * A paragraph of one of the texts.
     *
     * @param identity of the provision in that text
     * @param address as lawyers write it
     * @param words with its own number
     */
    public record Place(String identity, String address, String words) {}

    /** What a difference is taken for. */
    public enum Kind {
        /** A sentence that we did not understand has the words of the published text. */
        NOT_UNDERSTOOD("not understood by us"),
        /** White space, width and punctuation alone. */
        TYPOGRAPHIC("typographic"),
        /** The published text departs where no act speaks, or from the words that the act orders. */
        PUBLISHER("publisher changed what no act says"),
        /** Numbers alone: renumbering, or a reference that follows it. */
        IMPLIED("numbering or reference"),
        /** None of these can be shown. */
        UNRESOLVED("unresolved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For a person to read. */
        public String words() {
            return words;
        }
    }
}
