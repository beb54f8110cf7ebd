package org.yiding.directory.graphql.persons;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("可能为同一人者列表的一页")
public record PersonProposalConnection(
        @NonNull @Description("本页各行") List<@NonNull PersonProposal> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull PersonProposalEdge> edges,
        @Description("总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static PersonProposalConnection of(Page<PersonProposal> page) {
        List<PersonProposalEdge> edges = IntStream.range(0, page.rows().size())
                .mapToObj(row -> new PersonProposalEdge(
                        page.cursors().get(row), page.rows().get(row)))
                .toList();
        return new PersonProposalConnection(page.rows(), edges, Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
