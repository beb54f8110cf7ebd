package org.yiding.directory.graphql.changes;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.store.ChangeEntity;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** A page of the change feed. */
@Description("名录变更的一页，旧者在前")
public record DirectoryChangeConnection(
        @NonNull @Description("本页各行") List<@NonNull DirectoryChange> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull DirectoryChangeEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static DirectoryChangeConnection of(Page<ChangeEntity> told) {
        Page<DirectoryChange> page = told.map(DirectoryChange::of);
        List<DirectoryChangeEdge> edges = IntStream.range(0, page.rows().size())
                .mapToObj(row -> new DirectoryChangeEdge(
                        page.cursors().get(row), page.rows().get(row)))
                .toList();
        return new DirectoryChangeConnection(page.rows(), edges, Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
