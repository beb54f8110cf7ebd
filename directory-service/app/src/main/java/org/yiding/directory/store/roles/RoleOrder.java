package org.yiding.directory.store.roles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/**
 * A change of somebody's roles.
 *
 * @param userId whose, by Keycloak's id
 * @param username what they sign in with
 * @param agency to which the user is to belong; null where that does not change
 * @param agencyBefore to which the user belongs in Keycloak; null for none
 * @param until the moment from which the role is withdrawn; null for no end
 * @param reason for others to read
 * @param by the user name of who orders it, or the name of this system
 */
public record RoleOrder(
        RoleChangeEntity.Kind kind,
        String userId,
        String username,
        Role role,
        @Nullable UUID agency,
        @Nullable String agencyBefore,
        @Nullable Instant until,
        String reason,
        String by) {}
