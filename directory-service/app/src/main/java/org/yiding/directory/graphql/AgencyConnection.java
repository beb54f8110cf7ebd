package org.yiding.directory.graphql;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("单位列表的一页")
public record AgencyConnection(
        @NonNull @Description("本页各行") List<@NonNull Agency> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull AgencyEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static AgencyConnection of(Page<Agency> page) {
        List<AgencyEdge> edges = IntStream.range(0, page.rows().size())
                .mapToObj(row ->
                        new AgencyEdge(page.cursors().get(row), page.rows().get(row)))
                .toList();
        return new AgencyConnection(page.rows(), edges, Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
