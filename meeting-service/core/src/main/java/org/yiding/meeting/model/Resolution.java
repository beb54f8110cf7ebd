package org.yiding.meeting.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 议定意见: one numbered opinion, or one paragraph where opinions carry no number.
 *
 * @param ordinal position within the item, counted from 1
 * @param label the numbering as written ("（一）"), null when it carries none
 * @param text its words without the numbering, joined over lines
 * @param rulings the decisions it states, in order; empty when it states none
 * @param references every 《…》 it names, short names resolved
 */
public record Resolution(
        int ordinal,
        @Nullable String label,
        String text,
        List<Ruling> rulings,
        List<Assignment> assignments,
        List<Directive> directives,
        List<DocumentReference> references,
        List<Evidence> evidence,
        Confidence confidence) {

    public Resolution {
        rulings = List.copyOf(rulings);
        assignments = List.copyOf(assignments);
        directives = List.copyOf(directives);
        references = List.copyOf(references);
        evidence = List.copyOf(evidence);
    }

    /** The first decision, by which the opinion as a whole is known. */
    public Optional<Ruling> ruling() {
        return rulings.stream().findFirst();
    }
}
