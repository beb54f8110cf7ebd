package org.yiding.meeting.model;

import java.util.List;

/**
 * A decision and what it decides on.
 *
 * @param asWritten the deciding words ("原则同意")
 * @param objects the titles of the documents decided on; without any, the object in its own words
 * @param documents whether {@code objects} are titles of documents
 */
public record Ruling(
        Decision decision,
        String asWritten,
        List<String> objects,
        boolean documents,
        List<Evidence> evidence,
        Confidence confidence) {

    public Ruling {
        objects = List.copyOf(objects);
        evidence = List.copyOf(evidence);
    }

    /** The same decision, held to be less sure than its words alone would make it. */
    public Ruling likely() {
        return new Ruling(decision, asWritten, objects, documents, evidence, Confidence.LIKELY);
    }
}
