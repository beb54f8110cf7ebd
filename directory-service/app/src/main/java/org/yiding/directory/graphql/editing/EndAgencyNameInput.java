package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyAt;

/** Which name of an agency ends. */
@Description("终止名称")
@Input("EndAgencyNameInput")
public record EndAgencyNameInput(
        @NonNull @Description("单位的标识") String id,
        @Description("所见的版本") int version,
        @NonNull @Description("名称") String name,
        @NonNull @Description("终止日：自该日起不再使用") LocalDate on,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    AgencyAt at() {
        return new AgencyAt(Ids.required("input.id", id), version);
    }
}
