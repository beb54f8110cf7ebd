package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.store.RegulationCriteria;

/** Which regulations a list holds. */
@Description("法规文件的筛选条件，各项同时满足")
@Input("RegulationFilter")
public record RegulationFilter(
        @Description("名称或简称中包含的文字") @Nullable String text,
        @Description("名称，完全相同") @Nullable String title,
        @Description("类别") @Nullable RegulationType type,
        @Description("所问之日所处阶段") @Nullable RegulationStage stage,
        @Description("制定地区全称") @Nullable String region,
        @Description("制定机关，完全相同") @Nullable String issuer) {

    static RegulationCriteria criteria(@Nullable RegulationFilter filter, LocalDate day) {
        return filter == null
                ? new RegulationCriteria(null, null, null, null, null, null, day)
                : new RegulationCriteria(
                        filter.text, filter.title, filter.type, filter.stage, filter.region, filter.issuer, day);
    }
}
