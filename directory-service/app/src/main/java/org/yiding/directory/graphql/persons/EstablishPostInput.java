package org.yiding.directory.graphql.persons;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A post to be established. */
@Description("拟设立的职位")
@Input("EstablishPostInput")
public record EstablishPostInput(
        @NonNull @Description("单位的标识") String agency,
        @NonNull @Description("职务名称") String title,
        @Description("职数，1 至 100，默认 1") @Nullable Integer seats,
        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,
        @Description("终止日（不含）；未终止或不知道时为空") @Nullable LocalDate validTo,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {}
