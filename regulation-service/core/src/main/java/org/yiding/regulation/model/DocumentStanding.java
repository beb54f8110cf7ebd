package org.yiding.regulation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an instrument stands in the document that mentions it. */
public enum DocumentStanding {
    /** 上会并作出决定: was tabled and decided on. */
    DELIBERATED(RegulationStage.DELIBERATED),
    /** 上会未作决定: was tabled and not decided on. */
    TABLED(RegulationStage.DRAFT),
    /** 现行: is taken for existing, for example because it is to be amended. */
    IN_FORCE(RegulationStage.IN_FORCE),
    /** 待起草: someone is told to draft it. */
    TO_BE_DRAFTED(RegulationStage.DRAFT);

    private final RegulationStage stage;

    DocumentStanding(RegulationStage stage) {
        this.stage = stage;
    }

    /** The stage that the document is evidence of. */
    public RegulationStage stage() {
        return stage;
    }

    /**
     * From when on the stage is shown: what is in force has been so since its effective day, not only since a document
     * speaks of it; everything else is as the document's day has it.
     *
     * @param effectiveOn null where the document gives none
     */
    public LocalDate since(LocalDate documentDay, @Nullable LocalDate effectiveOn) {
        if (this != IN_FORCE || effectiveOn == null) {
            return documentDay;
        }
        return effectiveOn.isBefore(documentDay) ? effectiveOn : documentDay;
    }
}
