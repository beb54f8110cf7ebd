package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The user after the change. */
@Description("角色变更的结果")
public record RoleChangeResult(
        @NonNull @Description("变更后的用户") User user,
        @Description("所送的幂等键") @Nullable String clientMutationId) {}
