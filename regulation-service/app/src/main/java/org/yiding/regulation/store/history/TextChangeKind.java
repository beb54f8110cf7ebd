package org.yiding.regulation.store.history;

/** In what way the text of a regulation became another one. */
public enum TextChangeKind {
    /** A text holds and none held the day before. */
    BEGUN,
    /** Acts were applied. */
    AMENDED,
    /** Another text was taken over as a whole. */
    REPLACED,
    /** A text that was put right holds from here on. */
    CORRECTED,
    /** Another text is known to hold, but not what it says. */
    ANNOUNCED,
    /** No text holds any more. */
    ENDED
}
