package org.yiding.directory.graphql.reform;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("改革列表的一页")
public record ReformConnection(
        @NonNull @Description("本页各行") List<@NonNull Reform> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull ReformEdge> edges,
        @Description("总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static ReformConnection of(Page<Reform> page) {
        List<ReformEdge> edges = IntStream.range(0, page.rows().size())
                .mapToObj(row ->
                        new ReformEdge(page.cursors().get(row), page.rows().get(row)))
                .toList();
        return new ReformConnection(page.rows(), edges, Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
