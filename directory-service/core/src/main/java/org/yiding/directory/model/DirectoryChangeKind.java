package org.yiding.directory.model;

/** What a transaction did to an agency or a person, as the change feed tells it. */
public enum DirectoryChangeKind {
    /** 登记: it is new. */
    ENTERED,
    /** What is known of it, or that a person stands for it, is another; a person was merged or unmerged. */
    DESCRIBED,
    /** An agency's names or their days. */
    NAMED,
    /** What an agency is under, 上级单位 or 业务主管单位. */
    PLACED,
    /** What an agency became, or what became it. */
    SUCCEEDED,
    /** The posts of an agency. */
    POSTS_CHANGED,
    /** Who holds which post: told of the person, and of the agency where one is known. */
    APPOINTMENTS_CHANGED,
    /** It is no more, since a reform that founded it was undone. */
    REMOVED
}
