package org.yiding.meeting.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of assignments. */
@Description("任务列表的一页")
public record AssignmentConnection(
        @Description("本页各项") @NonNull List<@NonNull Assignment> nodes,
        @Description("本页各项及其游标") @NonNull List<@NonNull AssignmentEdge> edges,
        @Description("总数") int totalCount,
        @Description("分页信息") @NonNull PageInfo pageInfo) {

    /** The page with each row turned into what the graph shows. */
    static <R> AssignmentConnection of(Page<R> page, Function<R, Assignment> shown) {
        Page<Assignment> nodes = page.map(shown);
        List<AssignmentEdge> edges = IntStream.range(0, nodes.rows().size())
                .mapToObj(i ->
                        new AssignmentEdge(nodes.cursors().get(i), nodes.rows().get(i)))
                .toList();
        return new AssignmentConnection(nodes.rows(), edges, Math.toIntExact(nodes.totalCount()), nodes.pageInfo());
    }
}
