package org.yiding.meeting.service.registration;

import java.util.List;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.MentionBasis;

/**
 * Whom a written name means and why.
 *
 * @param id what the directory calls the agency or the person
 * @param basis by what it was taken for that
 * @param reason for a person to read
 * @param candidates agencies that may be meant instead, the likeliest first
 */
public record NamedMeaning(String id, MentionBasis basis, String reason, List<Candidate> candidates) {

    public NamedMeaning {
        candidates = List.copyOf(candidates);
    }

    /**
     * An agency that may be meant instead.
     *
     * @param name as it was called on the document's day
     * @param score above 0, at most 1
     */
    public record Candidate(String id, String name, double score, String reason) {}

    /** That a person says so. */
    public static NamedMeaning settled(String id, String reason) {
        return new NamedMeaning(id, MentionBasis.SETTLED, reason, List.of());
    }

    /** Unsure where another may be meant, likely where nobody like it is known, else certain. */
    public Confidence confidence() {
        if (!candidates.isEmpty()) {
            return Confidence.UNSURE;
        }
        return basis == MentionBasis.NEW_ENTRY ? Confidence.LIKELY : Confidence.CERTAIN;
    }
}
