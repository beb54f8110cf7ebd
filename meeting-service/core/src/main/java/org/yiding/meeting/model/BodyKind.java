package org.yiding.meeting.model;

/** 会议机构: the kind of organ that meets. */
public enum BodyKind {
    /** 常务会议 */
    EXECUTIVE_MEETING,
    /** 常务（扩大）会议 */
    ENLARGED_EXECUTIVE_MEETING,
    /** 全体会议 */
    FULL_MEETING,
    /** 市长办公会议, 区长办公会议, 县长办公会议 */
    MAYORS_OFFICE_MEETING,
    /** 专题会议 */
    TOPICAL_MEETING,
    /** 党组会议 */
    PARTY_GROUP_MEETING
}
