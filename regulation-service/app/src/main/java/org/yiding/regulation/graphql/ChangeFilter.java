package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.store.history.ChangeCriteria;

/** Which changes a list holds. */
@Description("变动的筛选条件，各项同时满足")
@Input("ChangeFilter")
public record ChangeFilter(
        @Description("制定机关，完全相同") @Nullable String issuer,
        @Description("制定地区全称") @Nullable String region,
        @Description("类别") @Nullable RegulationType type,
        @Description("法规文件的标识") @Nullable String regulationId) {

    static ChangeCriteria criteria(DaySpan between, @Nullable ChangeFilter filter) {
        if (filter == null) {
            return new ChangeCriteria(between.from(), between.to(), null, null, null, null);
        }
        return new ChangeCriteria(
                between.from(),
                between.to(),
                filter.issuer,
                filter.region,
                filter.type,
                filter.regulationId == null ? null : Ids.required("filter.regulationId", filter.regulationId));
    }
}
