package org.yiding.meeting.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of names to be settled. */
@Description("待认定称谓列表的一页")
public record NameToSettleConnection(
        @Description("本页各项") @NonNull List<@NonNull NameToSettle> nodes,
        @Description("本页各项及其游标") @NonNull List<@NonNull NameToSettleEdge> edges,
        @Description("总数") int totalCount,
        @Description("分页信息") @NonNull PageInfo pageInfo) {

    /** The page with each row turned into what the graph shows. */
    static <R> NameToSettleConnection of(Page<R> page, Function<R, NameToSettle> shown) {
        Page<NameToSettle> nodes = page.map(shown);
        List<NameToSettleEdge> edges = IntStream.range(0, nodes.rows().size())
                .mapToObj(i -> new NameToSettleEdge(
                        nodes.cursors().get(i), nodes.rows().get(i)))
                .toList();
        return new NameToSettleConnection(nodes.rows(), edges, Math.toIntExact(nodes.totalCount()), nodes.pageInfo());
    }
}
