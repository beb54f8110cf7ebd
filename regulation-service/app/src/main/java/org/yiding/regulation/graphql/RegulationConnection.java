package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("法规文件列表的一页")
public record RegulationConnection(
        @NonNull @Description("本页各行") List<@NonNull Regulation> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull RegulationEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static RegulationConnection of(Page<Regulation> page) {
        return new RegulationConnection(
                page.rows(), page.edges(RegulationEdge::new), Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
