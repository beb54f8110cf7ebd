package org.yiding.meeting.model;

import java.util.List;

/**
 * A single value that the document states.
 *
 * @param evidence where it is stated, at least one span
 */
public record Fact<T>(T value, List<Evidence> evidence, Confidence confidence) {

    public Fact {
        evidence = List.copyOf(evidence);
    }
}
