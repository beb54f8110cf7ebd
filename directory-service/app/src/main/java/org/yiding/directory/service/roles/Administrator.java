package org.yiding.directory.service.roles;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.yiding.directory.model.Role;
import org.yiding.directory.service.Ids;
import org.yiding.support.error.ForbiddenException;

/**
 * Who administers roles, as their token says.
 *
 * @param id the subject: Keycloak's id of the user
 * @param username for others to read
 * @param agency to which they belong; empty for none
 */
record Administrator(String id, String username, Set<Role> roles, Optional<UUID> agency) {

    static Administrator of(SecurityIdentity caller) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token)) {
            throw new ForbiddenException("Roles are administered with an access token of the realm.");
        }
        return new Administrator(
                token.getSubject(),
                token.getName(),
                caller.getRoles().stream()
                        .flatMap(role -> Role.named(role).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                token.<String>claim("agency_id").flatMap(Ids::parsed));
    }

    /** The agency beyond which they see and change nobody; empty for whoever administers everybody. */
    Optional<UUID> limitedTo() {
        if (roles.contains(Role.SECURITY_ADMIN)) {
            return Optional.empty();
        }
        return Optional.of(agency.orElseThrow(() ->
                new ForbiddenException("Your account belongs to no agency, so that there is none to administer.")));
    }

    /** Whether they may give, limit and withdraw a role of users whom they may see. */
    boolean administers(Role role) {
        return role.administeredBy().stream().anyMatch(roles::contains);
    }
}
