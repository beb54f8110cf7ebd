package org.yiding.meeting.graphql;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.meeting.store.ChangeEntity;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of the change feed. */
@Description("变更列表的一页，旧者在前")
public record ChangeConnection(
        @Description("本页各项") @NonNull List<@NonNull Change> nodes,
        @Description("本页各项及其游标") @NonNull List<@NonNull ChangeEdge> edges,
        @Description("总数") int totalCount,
        @Description("分页信息") @NonNull PageInfo pageInfo) {

    static ChangeConnection of(Page<ChangeEntity> page) {
        Page<Change> nodes = page.map(Views::change);
        List<ChangeEdge> edges = IntStream.range(0, nodes.rows().size())
                .mapToObj(
                        i -> new ChangeEdge(nodes.cursors().get(i), nodes.rows().get(i)))
                .toList();
        return new ChangeConnection(nodes.rows(), edges, Math.toIntExact(nodes.totalCount()), nodes.pageInfo());
    }
}
