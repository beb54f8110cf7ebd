package org.yiding.directory.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

    /** Whether there is a day that lies in both. */
    public boolean overlaps(Validity other) {
        return sharedWith(other).isPresent();
    }

    /** The days that lie in both; empty where there are none. */
    public Optional<Validity> sharedWith(Validity other) {
        LocalDate begin = later(from, other.from);
        LocalDate end = earlier(to, other.to);
        return begin != null && end != null && !begin.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Validity(begin, end));
    }

    /** How many days lie between a day and the period; 0 for a day of it. */
    public long daysTo(LocalDate day) {
        if (from != null && beginsAfter(day)) {
            return ChronoUnit.DAYS.between(day, from);
        }
        return to != null && endsBy(day) ? ChronoUnit.DAYS.between(to, day) + 1 : 0;
    }

    /** For a person to read. */
    public String described() {
        if (from == null) {
            return to == null ? "at all times" : "until " + to;
        }
        return to == null ? "from " + from + " on" : "from " + from + " until " + to;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
