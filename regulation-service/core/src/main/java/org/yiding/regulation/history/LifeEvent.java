package org.yiding.regulation.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an instrument, with two times kept apart: the days on which it holds, and since when and
 * until when it was on record. A correction withdraws the wrong record and makes a right one; the days stay as they are.
 */
public sealed interface LifeEvent {
    /** When it was put on record, and when the record was withdrawn. */
    Recorded recorded();

    /**
     * The time of a record.
     *
     * @param since from this instant on it was believed
     * @param until from this instant on it was not any more; null while it is
     */
    record Recorded(Instant since, @Nullable Instant until) {
        public Recorded {
            if (until != null && until.isBefore(since)) {
                throw new IllegalArgumentException("A record cannot be withdrawn before it is made: " + since);
            }
        }

        boolean at(Instant when) {
            return !when.isBefore(since) && (until == null || when.isBefore(until));
        }
    }

    /**
     * 公布: the instrument itself, or an act that amends it, was made public. An act whose points start on different days
     * is one record a day.
     *
     * @param act the id of the act; the first one of a timeline is the instrument's own promulgation
     * @param on the day
     * @param takesEffect the first day on which anything of it holds; null where the act leaves it open
     */
    record Promulgated(String act, LocalDate on, @Nullable LocalDate takesEffect, Recorded recorded)
            implements LifeEvent {}

    /**
     * 施行: from this day on a text holds.
     *
     * @param version the id of the text
     * @param act the act that made it
     * @param on the first day
     * @param order the place of the act among those of one day, as stated, counted from 0; the last one's text holds
     */
    record TextBegins(String version, String act, LocalDate on, int order, Recorded recorded) implements LifeEvent {}

    /**
     * Provisions that are in the text before they hold, because they start on a day of their own.
     *
     * @param provision identity
     * @param from the first day on which it holds
     */
    record ProvisionBegins(String provision, LocalDate from, Recorded recorded) implements LifeEvent {}

    /**
     * 暂停适用.
     *
     * @param provision identity; null for the whole instrument
     * @param from the first day of it
     * @param until the first day on which it applies again; null while none is known
     */
    record Suspended(
            @Nullable String provision,
            LocalDate from,
            @Nullable LocalDate until,
            String act,
            Recorded recorded) implements LifeEvent {
        public Suspended {
            if (until != null && !from.isBefore(until)) {
                throw new IllegalArgumentException("A suspension must begin before it ends: " + from);
            }
        }
    }

    /**
     * 废止, 失效: the end.
     *
     * @param on the first day on which it does not hold any more
     * @param act the act that repeals it; null where it lapses by itself
     */
    record Ended(LocalDate on, @Nullable String act, Recorded recorded) implements LifeEvent {}
}
