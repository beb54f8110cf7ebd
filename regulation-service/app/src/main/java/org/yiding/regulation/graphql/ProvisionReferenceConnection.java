package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of references, as the Relay cursor connections specification has it. */
@Description("引用列表的一页")
public record ProvisionReferenceConnection(
        @NonNull @Description("本页各行") List<@NonNull ProvisionReference> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull ProvisionReferenceEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static ProvisionReferenceConnection of(Page<ProvisionReference> page) {
        return new ProvisionReferenceConnection(
                page.rows(),
                page.edges(ProvisionReferenceEdge::new),
                Math.toIntExact(page.totalCount()),
                page.pageInfo());
    }
}
