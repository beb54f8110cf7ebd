package org.yiding.directory.graphql.editing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;

/** An agency as a command left it. */
@Description("修改后的单位")
public record AgencyResult(
        @NonNull @Description("单位，今日的情形") Agency agency,
        @Description("请求所带的幂等键") @Nullable String clientMutationId) {}
