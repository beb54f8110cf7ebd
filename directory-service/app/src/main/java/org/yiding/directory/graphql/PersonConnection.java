package org.yiding.directory.graphql;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("人员列表的一页")
public record PersonConnection(
        @NonNull @Description("本页各行") List<@NonNull Person> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull PersonEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static PersonConnection of(Page<Person> page) {
        List<PersonEdge> edges = IntStream.range(0, page.rows().size())
                .mapToObj(row ->
                        new PersonEdge(page.cursors().get(row), page.rows().get(row)))
                .toList();
        return new PersonConnection(page.rows(), edges, Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
