package org.yiding.audit.model;

/** How what a record tells of ended. A name is stored and part of the chain: it may be added, never renamed. */
public enum AuditOutcome {
    /** 完成. */
    DONE,
    /** 拒绝. */
    REFUSED
}
