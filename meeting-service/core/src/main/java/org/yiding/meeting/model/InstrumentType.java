package org.yiding.meeting.model;

/** What kind of instrument a document is said to be, when the minutes name the kind. */
public enum InstrumentType {
    /** 法律 */
    LAW,
    /** 行政法规 */
    ADMINISTRATIVE_REGULATION,
    /** 地方性法规 */
    LOCAL_REGULATION,
    /** 规章 */
    RULE,
    /** 规范性文件 */
    NORMATIVE_DOCUMENT
}
