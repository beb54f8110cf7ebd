package org.yiding.directory.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.store.AgencyCriteria;

/** Which agencies a list holds. */
@Description("单位的筛选条件，各项同时满足")
@Input("AgencyFilter")
public record AgencyFilter(
        @Description("所问之日任一名称中包含的文字") @Nullable String text,
        @Description("所问之日的某一名称，完全相同") @Nullable String name,
        @Description("所属地区全称") @Nullable String region,
        @Description("是否暂定") @Nullable Boolean provisional) {

    static AgencyCriteria criteria(@Nullable AgencyFilter filter, LocalDate day) {
        return filter == null
                ? new AgencyCriteria(null, null, null, null, day)
                : new AgencyCriteria(filter.text, filter.name, filter.region, filter.provisional, day);
    }
}
