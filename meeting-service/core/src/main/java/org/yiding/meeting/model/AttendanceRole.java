package org.yiding.meeting.model;

/** 出席, 列席, 请假, 记录. */
public enum AttendanceRole {
    PRESENT,
    IN_ATTENDANCE,
    EXCUSED,
    RECORDER
}
