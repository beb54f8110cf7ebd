package org.yiding.audit.model;

/** What sort of thing a record tells of. A name is stored and part of the chain: it may be added, never renamed. */
public enum AuditKind {
    /** 写入: something was entered, changed or removed. */
    WRITE,
    /** 拒绝访问: somebody asked for what their roles do not reach, or came without a valid token. */
    ACCESS,
    /** 查看个人信息: personal data was shown in the clear, exported or erased. */
    PERSONAL_DATA,
    /** 角色变更: a role was granted, withdrawn or limited in time. */
    ROLE_CHANGE,
    /** 查阅审计: the trail itself was read or exported. */
    TRAIL_READ,
    /** 到期清理: the oldest part of the trail was dropped. */
    RETENTION
}
