package org.yiding.meeting.model;

/** How far a record has come from what a machine read to what a person stands for, and what became of it then. */
public enum MeetingState {
    /** 草稿: as the machine read it. */
    DRAFT,
    /** 已校正: a person changed something, or opened a confirmed record again. */
    CORRECTED,
    /** 已确认: a person stands for it. */
    CONFIRMED,
    /** 已公开: confirmed, and open to whoever may read published records. */
    PUBLISHED,
    /** 内部: confirmed, and not to be published. */
    INTERNAL,
    /** 已撤回: taken back, with a reason. */
    WITHDRAWN,
    /** 已被取代: another meeting's record stands in its place. */
    SUPERSEDED;

    /** Whether the facts may be changed. In every other state they hold until the record is reopened. */
    public boolean isOpen() {
        return this == DRAFT || this == CORRECTED;
    }

    /** Whether a person stands for it, so that those who only read records may see it. */
    public boolean isConfirmed() {
        return this == CONFIRMED || this == PUBLISHED || this == INTERNAL;
    }

    /** Whether it still is the record of its sitting; one that is not leaves the number to another. */
    public boolean isCurrent() {
        return this != WITHDRAWN && this != SUPERSEDED;
    }
}
