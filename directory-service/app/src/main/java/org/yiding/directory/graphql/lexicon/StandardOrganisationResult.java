package org.yiding.directory.graphql.lexicon;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What came of the standard organisation in a region. */
@Description("某地区的标准机构")
public record StandardOrganisationResult(
        @Description("新建的数目") int created,
        @Description("补全的数目") int completed,
        @Description("不变的数目") int unchanged,
        @NonNull @Description("各条，按词表次序") List<@NonNull StandardAgency> agencies) {}
