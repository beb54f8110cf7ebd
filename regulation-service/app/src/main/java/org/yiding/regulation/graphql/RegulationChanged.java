package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A regulation after a change of its life. */
@Description("更改的结果")
public record RegulationChanged(
        @NonNull @Description("法规文件") Regulation regulation,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
