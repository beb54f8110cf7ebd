package org.yiding.meeting.graphql;

/** For whom a confirmed record is released. */
public enum Visibility {
    /** 公开: whoever may read published records. */
    PUBLIC,
    /** 内部: not to be published. */
    INTERNAL
}
