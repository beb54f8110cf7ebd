package org.yiding.directory.graphql.roles;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a list, as the Relay cursor connections specification has it. */
@Description("用户列表的一页")
public record UserConnection(
        @NonNull @Description("本页各行") List<@NonNull User> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull UserEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    static UserConnection of(Page<User> page) {
        return new UserConnection(
                page.rows(), page.edges(UserEdge::new), Math.toIntExact(page.totalCount()), page.pageInfo());
    }
}
