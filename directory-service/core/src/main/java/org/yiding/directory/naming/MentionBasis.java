package org.yiding.directory.naming;

/** By what a written name was taken for an entry of the directory. */
public enum MentionBasis {
    /** 同一写法: an agency bears the name as it is written. */
    SAME_NAME,
    /** 另一写法: an agency bears the name in another writing, by the rules of {@link AgencyNaming#matchKey}. */
    WRITING_RULE,
    /** 他日名称: an agency bears the name on other days, and nobody does on the document's. */
    OTHER_DAYS,
    /** 文中简称: the document itself says for which full name it stands (以下简称). */
    DEFINED_IN_DOCUMENT,
    /** 人工认定: a person said which agency the name means. */
    TAUGHT,
    /** 同单位同名: a person of this name is known at the same agency. */
    SAME_AGENCY,
    /** 同职务同名: a person of this name is known in the same post of the same region. */
    SAME_POST,
    /** 新条目: nothing proves it to be anybody known, so it is an entry of its own. */
    NEW_ENTRY
}
