package org.yiding.meeting.model;

/** By what a written name was taken for an agency or a person. */
public enum MentionBasis {
    /** 同一写法: an agency bears the name as it is written. */
    SAME_NAME,
    /** 另一写法: an agency bears the name in another writing, by a rule of the directory (市 for 苏州市). */
    WRITING_RULE,
    /** 文中简称: the document itself says for which full name it stands (以下简称). */
    DEFINED_IN_DOCUMENT,
    /** 名录所学: a person told the directory earlier which agency the name means. */
    TAUGHT,
    /** 同单位同名: a person of this name is known at the same agency. */
    SAME_AGENCY,
    /** 同职务同名: a person of this name is known in the same post of the same region. */
    SAME_POST,
    /** 新条目: nothing proves it to be anybody known, so it is an entry of its own. */
    NEW_ENTRY,
    /** 人工认定: a person said so in this very record. */
    SETTLED
}
