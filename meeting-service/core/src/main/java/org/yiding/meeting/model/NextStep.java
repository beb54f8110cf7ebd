package org.yiding.meeting.model;

/** What becomes of a document once it is revised. */
public enum NextStep {
    /** 提请市委常委会审议, 报县委审定 */
    SUBMIT_TO_PARTY_COMMITTEE,
    /** 按程序印发, 按程序发文 */
    ISSUE_BY_PROCEDURE,
    /** 以市政府办公室名义发文 */
    ISSUE_IN_OFFICE_NAME,
    /** 公布 */
    PUBLISH,
    /** 提请市人大常委会审议 */
    SUBMIT_TO_PEOPLES_CONGRESS,
    /** 报省政府审批 */
    SUBMIT_TO_HIGHER_GOVERNMENT
}
