package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of hits, as the Relay cursor connections specification has it. */
@Description("检索结果的一页")
public record ProvisionHitConnection(
        @NonNull @Description("本页各行") List<@NonNull ProvisionHit> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull ProvisionHitEdge> edges,
        @Description("符合条件的总数；未按相关程度排列的，实有之数更多") int totalCount,
        @Description("是否按相关程度排列；否则符合者过多，新收录的在前") boolean ranked,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static ProvisionHitConnection of(Page<ProvisionHit> page, boolean ranked) {
        return new ProvisionHitConnection(
                page.rows(),
                page.edges(ProvisionHitEdge::new),
                Math.toIntExact(page.totalCount()),
                ranked,
                page.pageInfo());
    }
}
