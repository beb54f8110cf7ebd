package org.yiding.meeting.store;

/** How far a record has come from what a machine read to what a person stands for. */
public enum MeetingState {
    /** 草稿: as the machine read it. */
    DRAFT,
    /** 已校正: a person changed something. */
    CORRECTED,
    /** 已确认: a person stands for it. */
    CONFIRMED,
    /** 已公开: open to whoever may read published records. */
    PUBLISHED
}
