package org.yiding.directory.graphql.reform;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.graphql.Agency;

/** Who stands today where an agency stood then. */
@Description("昔日某单位之事今由谁负责")
public record Responsibility(
        @NonNull @Description("当日的单位") Agency agency,
        @NonNull @Description("所问之日的责任单位；已撤销且无人承接则为空") List<@NonNull ResponsibleAgency> responsible) {}
