package org.yiding.directory.graphql.roles;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** That the end of somebody's role is to be another. */
@Description("设定角色的期限")
@Input("LimitRoleInput")
public record LimitRoleInput(
        @NonNull @Description("用户的标识") String user,
        @NonNull @Description("角色") Role role,
        @Description("期限：自该时刻起撤回；为空则无期限") @Nullable Instant until,
        @NonNull @Description("理由") String reason,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {}
