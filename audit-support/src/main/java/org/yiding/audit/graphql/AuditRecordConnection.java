package org.yiding.audit.graphql;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.audit.model.AuditRecord;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;

/** One page of a trail. */
@Shareable
@Description("审计记录的一页，新的在前")
public record AuditRecordConnection(
        @NonNull @Description("本页各行") List<@NonNull ShownRecord> nodes,
        @NonNull @Description("本页各行及其位置") List<@NonNull AuditRecordEdge> edges,
        @Description("符合条件的总数") int totalCount,
        @NonNull @Description("分页信息") PageInfo pageInfo) {

    /** A page as it is shown. */
    public static AuditRecordConnection of(Page<AuditRecord> page) {
        Page<ShownRecord> shown = page.map(ShownRecord::of);
        return new AuditRecordConnection(
                shown.rows(), shown.edges(AuditRecordEdge::new), Math.toIntExact(shown.totalCount()), shown.pageInfo());
    }
}
