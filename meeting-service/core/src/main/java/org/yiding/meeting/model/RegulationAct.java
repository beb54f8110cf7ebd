package org.yiding.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tabled document that changes other instruments.
 *
 * @param kind what it does to them
 * @param instrument title of the changing document
 * @param targets titles of the instruments it changes, as far as the text names them
 * @param targetType what the text calls the targets (3件规章), null when it does not say
 */
public record RegulationAct(
        Kind kind,
        String instrument,
        List<String> targets,
        @Nullable InstrumentType targetType,
        List<Evidence> evidence,
        Confidence confidence) {

    public RegulationAct {
        targets = List.copyOf(targets);
        evidence = List.copyOf(evidence);
    }

    /** 修改, 废止. */
    public enum Kind {
        AMEND,
        REPEAL,
        AMEND_AND_REPEAL
    }
}
