package org.yiding.meeting.store;

/** What a resolution does with a document that it names. */
public enum ReferenceRelation {
    /** The resolution decides on it. */
    DECIDED,
    /** The decided document amends it. */
    AMENDED,
    /** The resolution has it drafted and issued. */
    TO_BE_DRAFTED,
    /** It is named and nothing more. */
    MENTIONED
}
