package org.yiding.support.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The agency that somebody acts for whom nothing but the role {@code agency} lets read. */
public final class OwnAgency {

    /** The claim that names it: its id in the directory. */
    static final String CLAIM = "agency_id";

    private static final List<String> READING =
            List.of(Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR);

    private OwnAgency() {}

    /**
     * The agency that the caller's view ends at.
     *
     * @return its id, which is no agency's where the token names none; empty where a role lets the caller read of all agencies, or
     *     where they do not hold {@code agency}
     */
    public static Optional<String> of(SecurityIdentity caller) {
        if (READING.stream().anyMatch(caller::hasRole) || !caller.hasRole(Roles.AGENCY)) {
            return Optional.empty();
        }
        String named = caller.getPrincipal() instanceof JsonWebToken token ? token.getClaim(CLAIM) : null;
        return Optional.of(named == null ? "" : named);
    }
}
