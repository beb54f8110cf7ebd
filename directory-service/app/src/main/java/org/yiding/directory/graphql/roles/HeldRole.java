package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** A role that a user holds in Keycloak at this moment. */
@Description("用户此刻在 Keycloak 持有的角色")
public record HeldRole(
        @NonNull @Description("角色") Role role,
        @Description("是否仅经用户组取得；如是，只能在用户组中撤回") boolean throughGroup,
        @Description("据以持有的授权；不在本系统授予的为空") @Nullable RoleGrant grant) {}
