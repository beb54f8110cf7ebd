package org.yiding.meeting.model;

import java.util.List;

/**
 * A short name the document declares (以下简称).
 *
 * @param shortName as written, with its 《》 where it has them
 * @param fullName what it stands for, without 《》
 */
public record Abbreviation(String shortName, String fullName, List<Evidence> evidence, Confidence confidence) {

    public Abbreviation {
        evidence = List.copyOf(evidence);
    }
}
