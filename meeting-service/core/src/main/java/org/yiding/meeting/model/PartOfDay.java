package org.yiding.meeting.model;

/** 上午, 中午, 下午, 晚上. */
public enum PartOfDay {
    MORNING,
    NOON,
    AFTERNOON,
    EVENING
}
