package org.yiding.directory.graphql.roles;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.store.roles.RoleGrantEntity;

/**
 * That somebody was given a role.
 *
 * @param agencyId not part of the graph: for which agency
 */
@Description("授权：何人、何时、因何授予某用户某角色，至何时为止")
public record RoleGrant(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("用户的标识") String userId,
        @NonNull @Description("授予时的登录名") String username,
        @NonNull @Description("角色") Role role,
        @NonNull @Description("授予者的登录名") String grantedBy,
        @NonNull @Description("授予的时刻") Instant grantedAt,
        @NonNull @Description("理由") String reason,
        @Description("期限：自该时刻起撤回；无期限时为空") @Nullable Instant until,
        @Description("终止的时刻；仍有效时为空") @Nullable Instant endedAt,
        @Description("终止者的登录名；到期的为 yiding") @Nullable String endedBy,
        @Description("终止的理由") @Nullable String endReason,
        @Ignore @Nullable UUID agencyId) {

    static RoleGrant of(RoleGrantEntity grant) {
        return new RoleGrant(
                grant.id().toString(),
                grant.userId(),
                grant.username(),
                grant.role(),
                grant.grantedBy(),
                grant.grantedAt(),
                grant.reason(),
                grant.validUntil().orElse(null),
                grant.endedAt().orElse(null),
                grant.endedBy().orElse(null),
                grant.endReason().orElse(null),
                grant.agencyId().orElse(null));
    }
}
