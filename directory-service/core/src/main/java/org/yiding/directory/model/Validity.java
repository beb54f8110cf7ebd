package org.yiding.directory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds: the first day is included, the last is not, so that two periods which follow each
 * other share one date and no day is lost or counted twice.
 *
 * @param from the first day; null where the beginning is not known
 * @param to the first day on which it holds no more; null while no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Neither beginning nor end is known. */
    public static final Validity OPEN = new Validity(null, null);

    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("A period must begin before it ends: " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !beginsAfter(day) && !endsBy(day);
    }

    /** Whether the period lies wholly behind this day. */
    public boolean endsBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    /** Whether the period lies wholly ahead of this day. */
    public boolean beginsAfter(LocalDate day) {
        return from != null && day.isBefore(from);
    }
}
