package org.yiding.meeting.model;

import java.util.List;

/**
 * What an approval depends on (在资金落实的前提下; 待省政府批复后).
 *
 * @param text the words of the condition, joined over lines
 */
public record Condition(String text, List<Evidence> evidence, Confidence confidence) {

    public Condition {
        evidence = List.copyOf(evidence);
    }
}
