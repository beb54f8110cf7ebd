package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list of changes, as the Relay cursor connections specification has it. */
@Description("变动列表的一页")
public record TextChangeConnection(
        @NonNull @Description("本页各行") List<@NonNull TextChange> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull TextChangeEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static TextChangeConnection of(Page<TextChange> page) {
        return new TextChangeConnection(
                page.rows(), page.edges(TextChangeEdge::new), Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
