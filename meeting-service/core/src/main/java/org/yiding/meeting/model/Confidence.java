package org.yiding.meeting.model;

/** How sure the reading of a fact is. */
public enum Confidence {
    /** The words say it in a form that leaves nothing open. */
    CERTAIN,
    /** One rule recognised it and nothing contradicts. */
    LIKELY,
    /** A choice among readings; a person should look. */
    UNSURE
}
