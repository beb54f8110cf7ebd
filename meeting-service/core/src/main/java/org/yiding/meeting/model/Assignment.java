package org.yiding.meeting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who must do what. Exactly one of agency and person is set; several agencies behind one verb are one assignment each.
 *
 * @param agency the agency as written, joined over lines ("市国资委")
 * @param person the person's name where a person is made responsible
 * @param personTitle the title beside that name as written ("副市长"), null without one
 * @param action what is to be done, joined over lines; empty where the text names a responsible agency only
 * @param nextStep the kind of next step, null when there is none or none of the known kinds
 * @param nextStepAsWritten its words ("提请市委常委会审议"), null when there is none
 * @param effectiveOn the day from which the document holds (自…起施行)
 * @param dueOn the last day on which the action is in time, resolved against the day of the meeting
 * @param dueAsWritten the words of the deadline ("4月底前"), also where no day follows from them ("尽快" is none)
 */
public record Assignment(
        AssignmentRole role,
        @Nullable String agency,
        @Nullable String person,
        @Nullable String personTitle,
        String action,
        @Nullable NextStep nextStep,
        @Nullable String nextStepAsWritten,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        @Nullable String dueAsWritten,
        List<Evidence> evidence,
        Confidence confidence) {

    public Assignment {
        evidence = List.copyOf(evidence);
    }

    /** The same with a deadline that another sentence states for it. */
    public Assignment due(@Nullable LocalDate lastDay, String asWritten, List<Evidence> stated) {
        List<Evidence> both = new ArrayList<>(evidence);
        both.addAll(stated);
        return new Assignment(
                role,
                agency,
                person,
                personTitle,
                action,
                nextStep,
                nextStepAsWritten,
                effectiveOn,
                lastDay,
                asWritten,
                both,
                confidence);
    }

    /** The agency, or else the person, as the document writes it. */
    public String asWritten() {
        if (agency != null) {
            return agency;
        }
        return person == null ? "" : person;
    }
}
