package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyAt;

/** Under which agency another stands. */
@Description("调整隶属或业务主管关系")
@Input("PlaceAgencyInput")
public record PlaceAgencyInput(
        @NonNull @Description("单位的标识") String id,
        @Description("所见的版本") int version,

        @NonNull @Description("关系：PARENT 上级单位，SUPERVISOR 业务主管单位")
        TieKind kind,

        @Description("上级或主管单位的标识；自该日起没有则不填") @Nullable String superior,
        @Description("起始日；首次录入且不知道时不填") @Nullable LocalDate from,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    AgencyAt at() {
        return new AgencyAt(Ids.required("input.id", id), version);
    }

    @Nullable
    UUID superiorId() {
        return superior == null ? null : Ids.required("input.superior", superior);
    }
}
