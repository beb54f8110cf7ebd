package org.yiding.directory.graphql.roles;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** That somebody is to get a role. */
@Description("授予角色")
@Input("GrantRoleInput")
public record GrantRoleInput(
        @NonNull @Description("用户的标识") String user,
        @NonNull @Description("角色") Role role,

        @Description("所属单位的标识，仅用于承办单位与单位管理员；默认为用户现属单位") @Nullable
        String agency,

        @Description("期限：自该时刻起撤回；默认无期限") @Nullable Instant until,
        @NonNull @Description("理由") String reason,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {}
