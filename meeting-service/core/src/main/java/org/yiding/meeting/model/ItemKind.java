package org.yiding.meeting.model;

/** What the meeting does with an item. */
public enum ItemKind {
    /** 审议, 研究审议 */
    DELIBERATE,
    /** 听取汇报 */
    HEAR_REPORT,
    /** 研究, 讨论 */
    STUDY,
    /** 传达学习, 专题学习 */
    CONVEY
}
