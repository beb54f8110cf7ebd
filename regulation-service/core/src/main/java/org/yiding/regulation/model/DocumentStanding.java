package org.yiding.regulation.model;

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
}
