package org.yiding.meeting.model;

import java.util.List;

/**
 * A 《…》 named in a resolution.
 *
 * @param title the full title, a short name resolved where the document defines it
 * @param asWritten the words between 《 and 》 as they stand
 */
public record DocumentReference(String title, String asWritten, List<Evidence> evidence, Confidence confidence) {

    public DocumentReference {
        evidence = List.copyOf(evidence);
    }
}
