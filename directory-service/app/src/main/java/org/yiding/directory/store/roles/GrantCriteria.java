package org.yiding.directory.store.roles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/**
 * Which grants a list holds; all conditions together, null for none.
 *
 * @param userId of whom, by Keycloak's id
 * @param agency for whose users
 * @param ended whether it holds no more
 * @param endingBefore an end is set, before this moment
 */
public record GrantCriteria(
        @Nullable String userId,
        @Nullable Role role,
        @Nullable UUID agency,
        @Nullable Boolean ended,
        @Nullable Instant endingBefore) {

    /** The same for the users of one agency alone. */
    public GrantCriteria of(UUID ownAgency) {
        return new GrantCriteria(userId, role, ownAgency, ended, endingBefore);
    }
}
