package org.yiding.meeting.model;

/** The kinds of facts that are read from a document. */
public enum FactKind {
    MEETING,
    ITEM,
    TABLED_DOCUMENT,
    RESOLUTION,
    ASSIGNMENT,
    DIRECTIVE,
    REFERENCE,
    ATTENDANCE,
    /** A sum of money that a resolution names. */
    SUM,
    /** What a resolution's approval depends on. */
    CONDITION;

    /** The kind of fact it hangs on; the meeting stands for itself. */
    public FactKind parent() {
        return switch (this) {
            case MEETING, ITEM, ATTENDANCE -> MEETING;
            case TABLED_DOCUMENT, RESOLUTION -> ITEM;
            case ASSIGNMENT, DIRECTIVE, REFERENCE, SUM, CONDITION -> RESOLUTION;
        };
    }
}
