package org.yiding.support.paging;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list, as the Relay cursor connections specification has it. Every subgraph publishes the
 * same type, hence shareable.
 *
 * @param startCursor null where the page is empty
 * @param endCursor null where the page is empty
 */
@Shareable
@Description("分页信息 Where a page stands in its list.")
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
