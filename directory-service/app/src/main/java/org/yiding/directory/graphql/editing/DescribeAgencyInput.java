package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyAt;

/** What is said of an agency. */
@Description("单位的情况；未填的各项不变，全部不填则仅确认该单位")
@Input("DescribeAgencyInput")
public record DescribeAgencyInput(
        @NonNull @Description("单位的标识") String id,
        @Description("所见的版本") int version,
        @Description("类别") @Nullable AgencyKind kind,
        @Description("行政区划代码（GB/T 2260），6 位数字") @Nullable String regionCode,
        @Description("统一社会信用代码（GB 32100），18 位") @Nullable String creditCode,
        @Description("成立日") @Nullable LocalDate foundedOn,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    AgencyAt at() {
        return new AgencyAt(Ids.required("input.id", id), version);
    }

    AgencyFacts facts() {
        return new AgencyFacts(kind, regionCode, creditCode, foundedOn);
    }
}
