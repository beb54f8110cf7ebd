package org.yiding.meeting.store;

/** What a correction did to a fact. */
public enum CorrectionAction {
    /** 更改: one value of it is another. */
    CHANGED,
    /** 补充: a person added it, no machine read it. */
    ADDED,
    /** 删去: it was read wrongly and no longer shows. */
    REMOVED
}
