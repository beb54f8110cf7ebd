package org.yiding.support.security;

/** The roles of the realm {@code yiding}, as they stand in {@code realm_access.roles} of an access token. */
public final class Roles {
    /** 查阅人员: reads confirmed records. */
    public static final String READER = "reader";
    /** 会议秘书: imports, corrects, confirms and publishes minutes. */
    public static final String CLERK = "clerk";
    /** 法制人员: maintains regulations and confirms consolidations. */
    public static final String LEGAL = "legal";
    /** 编制人事: maintains agencies, persons and appointments. */
    public static final String DIRECTORY_EDITOR = "directory-editor";
    /** 督查人员: sets deadlines, confirms completion, sees all follow-up. */
    public static final String SUPERVISOR = "supervisor";
    /** 承办单位: sees and reports on the assignments of its own agency (claim {@code agency_id}) alone. */
    public static final String AGENCY = "agency";
    /** 单位管理员: administers the users of its own agency (claim {@code agency_id}) alone. */
    public static final String AGENCY_ADMIN = "agency-admin";
    /** 系统管理员: runs the system. */
    public static final String SYSTEM_ADMIN = "system-admin";
    /** 安全管理员: manages users and roles. */
    public static final String SECURITY_ADMIN = "security-admin";
    /** 审计管理员: reads the audit trail. */
    public static final String AUDIT_ADMIN = "audit-admin";

    /** 网关: the account by which the gateway tells what it refused; no person holds it. */
    public static final String GATEWAY = "gateway";

    private Roles() {}
}
