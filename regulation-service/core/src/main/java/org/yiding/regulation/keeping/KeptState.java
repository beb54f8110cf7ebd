package org.yiding.regulation.keeping;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row with the days on which it holds.
 *
 * @param from the first day
 * @param to the first day on which it no longer holds; null while none is known
 */
public record KeptState(
        ProvisionRow row, LocalDate from, @Nullable LocalDate to) {

    public KeptState {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("A row must hold for a day at least: " + from + ", " + to);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean sameDays(KeptState other) {
        return from.equals(other.from) && Objects.equals(to, other.to);
    }

    KeptState during(LocalDate first, @Nullable LocalDate end) {
        return new KeptState(row, first, end);
    }
}
