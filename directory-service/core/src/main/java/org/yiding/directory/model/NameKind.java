package org.yiding.directory.model;

/** What kind of name a name of an agency is. */
public enum NameKind {
    /** 全称: the name in full, as the act that set up the agency has it. */
    FULL,
    /** 简称: a short form under which documents speak of it. */
    ABBREVIATION,
    /** 曾用名: the full name it bore until a reform; on the days of its validity it was the full name. */
    FORMER
}
