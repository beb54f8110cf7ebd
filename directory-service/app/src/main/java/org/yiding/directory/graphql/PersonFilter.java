package org.yiding.directory.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.PersonCriteria;

/** Which persons a list holds. */
@Description("人员的筛选条件，各项同时满足")
@Input("PersonFilter")
public record PersonFilter(
        @Description("查找：姓名中的文字、拼音或拼音首字母，如“李亚”“liya”“lyp”") @Nullable
        String search,

        @Description("姓名中包含的文字") @Nullable String text,
        @Description("姓名，完全相同") @Nullable String name,
        @Description("曾任职或现任职的单位的标识") @Nullable String agency,
        @Description("是否暂定") @Nullable Boolean provisional) {

    static PersonCriteria criteria(@Nullable PersonFilter filter) {
        if (filter == null) {
            return new PersonCriteria(null, null, null, null, null);
        }
        return new PersonCriteria(
                Words.typed("filter.search", filter.search),
                filter.text,
                filter.name,
                filter.agency == null ? null : Ids.required("filter.agency", filter.agency),
                filter.provisional);
    }
}
