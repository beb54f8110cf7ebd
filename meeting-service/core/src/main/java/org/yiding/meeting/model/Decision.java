package org.yiding.meeting.model;

/** 议定: what the meeting decided about something. */
public enum Decision {
    /** 原则同意, 原则上同意, 原则通过 */
    APPROVED_IN_PRINCIPLE,
    /** 同意 */
    APPROVED,
    /** 审议通过, 会议通过 */
    ADOPTED,
    /** 暂缓, 另行研究, 再研究 */
    DEFERRED,
    /** 不予, 不同意, 未通过 */
    REJECTED,
    /** 听取, 知悉 */
    NOTED
}
