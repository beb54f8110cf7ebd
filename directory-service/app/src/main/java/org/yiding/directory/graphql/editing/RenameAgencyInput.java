package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Words;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyAt;

/** What an agency is called from a day on. */
@Description("更名：自某日起的全称与简称；此前的全称成为曾用名，未再列出的简称自该日终止")
@Input("RenameAgencyInput")
public record RenameAgencyInput(
        @NonNull @Description("单位的标识") String id,
        @Description("所见的版本") int version,
        @NonNull @Description("新的全称") String name,
        @Description("自该日起的简称") @Nullable List<@Nullable String> abbreviations,
        @NonNull @Description("新名称的起始日") LocalDate on,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    AgencyAt at() {
        return new AgencyAt(Ids.required("input.id", id), version);
    }

    List<String> shortForms() {
        return Words.of("input.abbreviations", abbreviations);
    }
}
