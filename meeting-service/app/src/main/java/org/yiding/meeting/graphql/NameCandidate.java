package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An agency that a name may mean instead of the one it was taken for. */
@Description("称谓也可能所指的单位")
public record NameCandidate(
        @Description("单位") @NonNull Agency agency,
        @Description("文件所述之日的名称") @NonNull String name,
        @Description("可能性，大于0，至多1") double score,
        @Description("理由") @NonNull String reason) {}
