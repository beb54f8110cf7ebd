package org.yiding.directory.model;

/** What became of an agency. */
public enum SuccessionKind {
    /** 合并: several become one, which may be one of them or a new agency. */
    MERGE,
    /** 分设: one becomes several; it ends unless it is one of them. */
    SPLIT,
    /** 更名: the same agency under another name. */
    RENAME,
    /** 划转: a part of its duties goes to another, or the agency as a whole goes under another. */
    TRANSFER,
    /** 撤销: it ends; others may take its duties over. */
    ABOLISH
}
