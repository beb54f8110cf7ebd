package org.yiding.regulation.graphql;

/** What a regulation is on a day. */
public enum LegalState {
    /** 当日未见公布或施行的记载. */
    UNKNOWN,
    /** 已公布未施行. */
    PROMULGATED,
    /** 施行. */
    IN_FORCE,
    /** 暂停适用. */
    SUSPENDED,
    /** 废止. */
    REPEALED,
    /** 失效. */
    LAPSED
}
