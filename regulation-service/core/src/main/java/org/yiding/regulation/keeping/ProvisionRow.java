package org.yiding.regulation.keeping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;

/**
 * One node of a text as it is kept: what it prints and where it stands, without what is below it.
 *
 * @param identity stays with the provision through every version
 * @param article the identity of the article it belongs to, its own where it is one; null outside of any
 * @param rank orders the rows of one text; a provision keeps its rank while others come and go around it
 * @param depth 0 for the outermost nodes
 * @param numeral its number as written; null where it has none
 * @param lead indentation, label and the gap behind it
 * @param text its own words; empty for an article
 * @param tail what follows to the next row
 * @param cause what put it there as it is; null for a text that was taken over as a whole
 */
public record ProvisionRow(
        String identity,
        @Nullable String article,
        long rank,
        int depth,
        Level level,
        @Nullable Numeral numeral,
        String lead,
        String text,
        String tail,
        @Nullable Cause cause) {

    /**
     * An act and the place in it.
     *
     * @param act the act's id
     * @param point the point as the act numbers it; empty where no point says it, as for articles that move up
     */
    public record Cause(String act, String point) {}

    /** Whether both stand at the same place and print the same. */
    public boolean sameAs(ProvisionRow other) {
        return rank == other.rank && sameWords(other);
    }

    /** Whether both print the same, wherever they stand in their list. */
    public boolean sameWords(ProvisionRow other) {
        return identity.equals(other.identity)
                && Objects.equals(article, other.article)
                && depth == other.depth
                && level == other.level
                && Objects.equals(numeral, other.numeral)
                && lead.equals(other.lead)
                && text.equals(other.text)
                && tail.equals(other.tail);
    }

    /** The same row under another identity, in another article. */
    ProvisionRow named(String other, @Nullable String otherArticle) {
        return new ProvisionRow(other, otherArticle, rank, depth, level, numeral, lead, text, tail, cause);
    }

    /** The same row at another rank. */
    public ProvisionRow ranked(long other) {
        return new ProvisionRow(identity, article, other, depth, level, numeral, lead, text, tail, cause);
    }

    /** The same row with another cause. */
    public ProvisionRow causedBy(@Nullable Cause other) {
        return new ProvisionRow(identity, article, rank, depth, level, numeral, lead, text, tail, other);
    }
}
