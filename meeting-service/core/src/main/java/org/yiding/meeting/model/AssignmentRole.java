package org.yiding.meeting.model;

/** 牵头, 责任, 配合. */
public enum AssignmentRole {
    LEAD,
    RESPONSIBLE,
    SUPPORT
}
