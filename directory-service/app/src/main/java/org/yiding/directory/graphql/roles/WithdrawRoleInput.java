package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** That somebody is to lose a role. */
@Description("撤回角色")
@Input("WithdrawRoleInput")
public record WithdrawRoleInput(
        @NonNull @Description("用户的标识") String user,
        @NonNull @Description("角色") Role role,
        @NonNull @Description("理由") String reason,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {}
