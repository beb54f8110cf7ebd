package org.yiding.directory.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An agency that a written name may mean. */
@Description("某一写法可能所指的单位")
public record AgencyCandidate(
        @NonNull @Description("单位") Agency agency,
        @Description("可能性，大于0，至多1；1为同一名称的写法") double score,
        @NonNull @Description("理由") String reason) {}
