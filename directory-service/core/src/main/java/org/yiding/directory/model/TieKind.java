package org.yiding.directory.model;

/** In what way an agency is under another. */
public enum TieKind {
    /** 上级单位: it belongs to the other; these ties make the tree. */
    PARENT,
    /** 业务主管单位: the other guides or supervises its work without its belonging there. */
    SUPERVISOR
}
