package org.yiding.support.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.InvalidInputException;

/**
 * The part of a list a client asks for.
 *
 * @param first how many rows at most, 1 to {@link #MAXIMUM}
 * @param after the place behind which the page begins; null for the beginning
 */
public record PageRequest(int first, @Nullable Cursor after) {

    /** Rows in a page where the client does not say. */
    public static final int DEFAULT = 20;

    /** The published maximum of rows in a page. */
    public static final int MAXIMUM = 200;

    /**
     * @param first as the client sent it; null for {@link #DEFAULT}
     * @param after as the client sent it; null for the beginning
     * @param cursorParts how many values the list's sort key has
     * @throws InvalidInputException where either is out of its range
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after, int cursorParts) {
        int rows = first == null ? DEFAULT : first;
        if (rows < 1 || rows > MAXIMUM) {
            throw new InvalidInputException(
                    "first",
                    "first is " + rows + ", outside of 1 to " + MAXIMUM + ".",
                    "Ask for at most " + MAXIMUM + " and walk the list with after.");
        }
        return new PageRequest(rows, after == null ? null : Cursor.decode(after, cursorParts));
    }

    public Optional<Cursor> start() {
        return Optional.ofNullable(after);
    }

    /** How many rows to fetch: one more than asked for tells whether there is a next page. */
    public int limit() {
        return first + 1;
    }
}
