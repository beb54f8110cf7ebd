package org.yiding.directory.graphql.editing;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Words;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.NewAgency;

/** An agency to be entered. */
@Description("拟录入的单位")
@Input("CreateAgencyInput")
public record CreateAgencyInput(
        @NonNull @Description("全称") String name,
        @Description("简称") @Nullable List<@Nullable String> abbreviations,
        @NonNull @Description("所属地区全称，如“苏州市”") String region,
        @Description("类别") @Nullable AgencyKind kind,
        @Description("行政区划代码（GB/T 2260），6 位数字") @Nullable String regionCode,
        @Description("统一社会信用代码（GB 32100），18 位") @Nullable String creditCode,
        @Description("成立日，亦为名称与上级的起始日；不知道时为空") @Nullable LocalDate foundedOn,
        @Description("上级单位的标识") @Nullable String parent,
        @Description("业务主管单位的标识") @Nullable String supervisor,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    NewAgency entered() {
        return new NewAgency(
                name,
                Words.of("input.abbreviations", abbreviations),
                region,
                new AgencyFacts(kind, regionCode, creditCode, foundedOn),
                parent == null ? null : Ids.required("input.parent", parent),
                supervisor == null ? null : Ids.required("input.supervisor", supervisor));
    }
}
