package org.yiding.meeting.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of attendance. */
@Description("出席记录列表的一页")
public record AttendanceConnection(
        @Description("本页各项") @NonNull List<@NonNull Attendance> nodes,
        @Description("本页各项及其游标") @NonNull List<@NonNull AttendanceEdge> edges,
        @Description("总数") int totalCount,
        @Description("分页信息") @NonNull PageInfo pageInfo) {

    /** The page with each row turned into what the graph shows. */
    static <R> AttendanceConnection of(Page<R> page, Function<R, Attendance> shown) {
        Page<Attendance> nodes = page.map(shown);
        List<AttendanceEdge> edges = IntStream.range(0, nodes.rows().size())
                .mapToObj(i ->
                        new AttendanceEdge(nodes.cursors().get(i), nodes.rows().get(i)))
                .toList();
        return new AttendanceConnection(nodes.rows(), edges, Math.toIntExact(nodes.totalCount()), nodes.pageInfo());
    }
}
