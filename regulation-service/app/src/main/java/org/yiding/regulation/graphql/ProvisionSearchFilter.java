package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.search.SearchQuery;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.store.history.SearchCriteria;

/** In which texts words are looked for. */
@Description("全文检索的筛选条件，各项同时满足")
@Input("ProvisionSearchFilter")
public record ProvisionSearchFilter(
        @Description("制定机关，完全相同") @Nullable String issuer,
        @Description("制定地区全称") @Nullable String region,
        @Description("类别") @Nullable RegulationType type,
        @Description("所问之日所处阶段") @Nullable RegulationStage stage,
        @Description("法规文件的标识") @Nullable String regulationId) {

    static SearchCriteria criteria(SearchQuery query, LocalDate day, @Nullable ProvisionSearchFilter filter) {
        if (filter == null) {
            return new SearchCriteria(query, day, null, null, null, null, null);
        }
        return new SearchCriteria(
                query,
                day,
                filter.issuer,
                filter.region,
                filter.type,
                filter.stage,
                filter.regulationId == null ? null : Ids.required("filter.regulationId", filter.regulationId));
    }
}
