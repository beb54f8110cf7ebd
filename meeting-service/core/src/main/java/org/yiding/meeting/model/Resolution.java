package org.yiding.meeting.model;

import java.time.LocalDate;
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
 * @param conditions what its approvals depend on
 * @param sums the sums of money it names, in order
 * @param effectiveOn the day from which what it decides on holds (自…起施行), null when it names none
 */
public record Resolution(
        int ordinal,
        @Nullable String label,
        String text,
        List<Ruling> rulings,
        List<Assignment> assignments,
        List<Directive> directives,
        List<DocumentReference> references,
        List<Condition> conditions,
        List<Money> sums,
        @Nullable Fact<LocalDate> effectiveOn,
        List<Evidence> evidence,
        Confidence confidence) {

    public Resolution {
        rulings = List.copyOf(rulings);
        assignments = List.copyOf(assignments);
        directives = List.copyOf(directives);
        references = List.copyOf(references);
        conditions = List.copyOf(conditions);
        sums = List.copyOf(sums);
        evidence = List.copyOf(evidence);
    }

    /** The same opinion at another position of its item. */
    public Resolution at(int position) {
        return new Resolution(
                position,
                label,
                text,
                rulings,
                assignments,
                directives,
                references,
                conditions,
                sums,
                effectiveOn,
                evidence,
                confidence);
    }

    /** The same opinion with its decisions told anew. */
    public Resolution with(List<Ruling> decisions) {
        return new Resolution(
                ordinal,
                label,
                text,
                decisions,
                assignments,
                directives,
                references,
                conditions,
                sums,
                effectiveOn,
                evidence,
                confidence);
    }

    /** The same opinion where the day it names is that of a law already in force, not one the meeting set. */
    public Resolution withoutEffect() {
        return new Resolution(
                ordinal,
                label,
                text,
                rulings,
                assignments,
                directives,
                references,
                conditions,
                sums,
                null,
                evidence,
                confidence);
    }

    /** The first decision, by which the opinion as a whole is known. */
    public Optional<Ruling> ruling() {
        return rulings.stream().findFirst();
    }
}
