package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Days;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyAt;

/** One more name of an agency. */
@Description("增补名称")
@Input("AddAgencyNameInput")
public record AddAgencyNameInput(
        @NonNull @Description("单位的标识") String id,
        @Description("所见的版本") int version,
        @NonNull @Description("名称") String name,
        @NonNull @Description("类别") NameKind kind,
        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,
        @Description("终止日（不含）；未终止或不知道时为空") @Nullable LocalDate validTo,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    AgencyAt at() {
        return new AgencyAt(Ids.required("input.id", id), version);
    }

    Validity days() {
        return Days.between(validFrom, validTo);
    }
}
