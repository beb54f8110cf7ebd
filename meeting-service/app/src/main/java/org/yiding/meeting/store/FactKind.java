package org.yiding.meeting.store;

/** The kinds of facts that are read from a document, each a table of its own. */
public enum FactKind {
    MEETING,
    ITEM,
    TABLED_DOCUMENT,
    RESOLUTION,
    ASSIGNMENT,
    DIRECTIVE,
    REFERENCE,
    ATTENDANCE
}
