package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been spoken of so far, for the words that point back at it.
 *
 * @param instrument the instrument, empty where the act has named none
 * @param subject the places of the last clause, empty at the start
 * @param task what the points below are to be read as
 * @param carried whether the subject was spoken of in an earlier point only, so that a partial address may lean on it
 *     but nothing else
 */
record ClauseContext(String instrument, List<Address> subject, boolean carried, Task task) {
    ClauseContext {
        subject = List.copyOf(subject);
    }

    /**
     * What a heading gives its points to say.
     *
     * @param repeals whether each names an instrument that is repealed
     * @param pairs words that are changed in the places each names; empty where the points say themselves what they do
     */
    record Task(boolean repeals, List<Operation.WordPair> pairs) {
        static final Task NONE = new Task(false, List.of());

        Task {
            pairs = List.copyOf(pairs);
        }
    }

    static ClauseContext of(String instrument) {
        return new ClauseContext(instrument, List.of(), false, Task.NONE);
    }

    ClauseContext given(Task other) {
        return new ClauseContext(instrument, subject, carried, other);
    }

    ClauseContext about(List<Address> places) {
        return new ClauseContext(instrument, places, false, task);
    }

    ClauseContext carrying(List<Address> places) {
        return new ClauseContext(instrument, places, true, task);
    }

    ClauseContext within(String other) {
        return new ClauseContext(other, List.of(), false, task);
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
