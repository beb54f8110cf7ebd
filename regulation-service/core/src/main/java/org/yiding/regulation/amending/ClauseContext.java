package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been spoken of so far, for the words that point back at it.
 *
 * @param instrument the instrument, empty where the act has named none
 * @param subject the places of the last clause, empty at the start
 * @param carried whether the subject was spoken of in an earlier point only, so that a partial address may lean on it
 *     but nothing else
 */
record ClauseContext(String instrument, List<Address> subject, boolean carried) {
    ClauseContext {
        subject = List.copyOf(subject);
    }

    static ClauseContext of(String instrument) {
        return new ClauseContext(instrument, List.of(), false);
    }

    ClauseContext about(List<Address> places) {
        return new ClauseContext(instrument, places, false);
    }

    ClauseContext carrying(List<Address> places) {
        return new ClauseContext(instrument, places, true);
    }

    ClauseContext within(String other) {
        return of(other);
    }

    /** The place that a partial address belongs to. */
    @Nullable
    Address last() {
        return subject.isEmpty() ? null : subject.getLast();
    }

    /** The places that words without any address are in; empty where no clause of this point named any. */
    List<Address> spokenOf() {
        return carried ? List.of() : subject;
    }
}
