package org.yiding.local.suite;

import java.util.List;
import org.yiding.local.state.Secrets;

/** The users of the local realm: one for each role, named like it. */
public final class DemonstrationUsers {

    /** The roles, and so the users, in the order of the vocabulary. */
    public static final List<String> ROLES = List.of(
            "reader",
            "clerk",
            "legal",
            "directory-editor",
            "supervisor",
            "agency",
            "agency-admin",
            "system-admin",
            "security-admin",
            "audit-admin");

    private DemonstrationUsers() {}

    /** How this user signs in. */
    public static String password(Secrets secrets, String role) {
        return secrets.get("user." + role);
    }
}
