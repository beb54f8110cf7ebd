package org.yiding.support.security;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the roles in a token hold. */
final class HoldingRoles {

    private static final Set<String> SEPARATED = Set.of(Roles.SYSTEM_ADMIN, Roles.SECURITY_ADMIN, Roles.AUDIT_ADMIN);
    private static final Set<String> OF_AGENCIES = Set.of(Roles.AGENCY, Roles.AGENCY_ADMIN);

    private HoldingRoles() {}

    /**
     * Leaves out what nobody may hold together, and what means nothing without an agency.
     *
     * @param roles of the token
     * @param agency the claim {@code agency_id}; null where there is none
     */
    static Set<String> of(Set<String> roles, @Nullable String agency) {
        Set<String> holding = new HashSet<>(roles);
        // 三员分立: whoever holds two of the three holds none of them, whichever way they came to it.
        if (SEPARATED.stream().filter(roles::contains).count() > 1) {
            holding.removeAll(SEPARATED);
        }
        if (agency == null || agency.isBlank()) {
            holding.removeAll(OF_AGENCIES);
        }
        return holding;
    }
}
