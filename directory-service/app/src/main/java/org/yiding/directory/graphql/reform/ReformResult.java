package org.yiding.directory.graphql.reform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A reform as a command left it. */
@Description("实施或撤回后的改革")
public record ReformResult(
        @NonNull @Description("改革") Reform reform,
        @Description("请求所带的幂等键") @Nullable String clientMutationId) {}
