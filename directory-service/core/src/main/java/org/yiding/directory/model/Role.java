package org.yiding.directory.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A role of the realm {@code yiding}, with what holds of it whoever gives it. */
public enum Role {
    READER("查阅人员"),
    CLERK("会议秘书"),
    LEGAL("法制人员"),
    DIRECTORY_EDITOR("编制人事"),
    SUPERVISOR("督查人员"),
    AGENCY("承办单位"),
    AGENCY_ADMIN("单位管理员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员");

    private static final Set<Role> SEPARATED = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Its name in Keycloak and in tokens: {@code directory-editor}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param realmName a role of the realm, which has others, of Keycloak's own */
    public static Optional<Role> named(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(realmName))
                .findFirst();
    }

    /** Whether it means nothing without the agency that its holder belongs to. */
    public boolean needsAgency() {
        return this == AGENCY || this == AGENCY_ADMIN;
    }

    /** Those that nobody may hold beside it: 三员分立 of GB/T 22239 (等保 2.0). In the order of their declaration. */
    public Set<Role> excludes() {
        if (!SEPARATED.contains(this)) {
            return Set.of();
        }
        Set<Role> others = EnumSet.copyOf(SEPARATED);
        others.remove(this);
        return others;
    }

    /** One of these that nobody may hold beside it. */
    public Optional<Role> excludedBy(Collection<Role> held) {
        return excludes().stream().filter(held::contains).findFirst();
    }

    /** The roles that give it, limit it and withdraw it; for an agency's own administrator that is within the agency alone. */
    public Set<Role> administeredBy() {
        return this == AGENCY ? EnumSet.of(AGENCY_ADMIN, SECURITY_ADMIN) : EnumSet.of(SECURITY_ADMIN);
    }
}
