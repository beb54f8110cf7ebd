package org.yiding.meeting.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of meetings. */
@Description("会议列表的一页")
public record MeetingConnection(
        @Description("本页各项") @NonNull List<@NonNull Meeting> nodes,
        @Description("本页各项及其游标") @NonNull List<@NonNull MeetingEdge> edges,
        @Description("总数") int totalCount,
        @Description("分页信息") @NonNull PageInfo pageInfo) {

    /** The page with each row turned into what the graph shows. */
    static <R> MeetingConnection of(Page<R> page, Function<R, Meeting> shown) {
        Page<Meeting> nodes = page.map(shown);
        List<MeetingEdge> edges = IntStream.range(0, nodes.rows().size())
                .mapToObj(i ->
                        new MeetingEdge(nodes.cursors().get(i), nodes.rows().get(i)))
                .toList();
        return new MeetingConnection(nodes.rows(), edges, Math.toIntExact(nodes.totalCount()), nodes.pageInfo());
    }
}
