package org.yiding.regulation.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument stands on one day, as known at one instant.
 *
 * @param state what it is on the day
 * @param version the id of the text that holds, or for {@code ENDED} the last one that held; null where there is none
 * @param pending acts that are promulgated by the day and not in this text
 * @param suspended identities of provisions that do not apply on the day
 * @param notYet identities of provisions that are in the text and do not hold yet
 */
public record Standing(
        State state, @Nullable String version, List<Pending> pending, Set<String> suspended, Set<String> notYet) {
    public Standing {
        pending = List.copyOf(pending);
        suspended = Set.copyOf(suspended);
        notYet = Set.copyOf(notYet);
    }

    /** What an instrument is on a day. */
    public enum State {
        /** Nothing is known of it by then. */
        UNKNOWN,
        /** 已公布未施行. */
        PROMULGATED,
        /** 施行. */
        IN_FORCE,
        /** 暂停适用. */
        SUSPENDED,
        /** 废止. */
        REPEALED,
        /** 失效. */
        LAPSED
    }

    /**
     * An act that the reader of the text must know of.
     *
     * @param takesEffect null where it is not known
     * @param overdue whether it holds on the day already, so that the text is not the text in force
     */
    public record Pending(String act, @Nullable LocalDate takesEffect, boolean overdue) {}

    /** The text, where the instrument applies on the day. */
    public Optional<String> inForce() {
        return state == State.IN_FORCE ? Optional.ofNullable(version) : Optional.empty();
    }

    /** Whether the text lacks an act that holds on the day: what must be said to whoever reads it. */
    public boolean isBehind() {
        return pending.stream().anyMatch(Pending::overdue);
    }
}
