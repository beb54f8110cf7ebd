package org.yiding.directory.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.region.RegionCode;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyCriteria;
import org.yiding.support.error.InvalidInputException;

/** Which agencies a list holds. */
@Description("单位的筛选条件，各项同时满足")
@Input("AgencyFilter")
public record AgencyFilter(
        @Description("查找：名称中的文字、拼音或拼音首字母，如“财政”“caizheng”“czj”") @Nullable
        String search,

        @Description("所问之日任一名称中包含的文字") @Nullable String text,
        @Description("所问之日的某一名称，完全相同") @Nullable String name,
        @Description("所属地区全称") @Nullable String region,
        @Description("是否暂定") @Nullable Boolean provisional,
        @Description("类别") @Nullable AgencyKind kind,
        @Description("行政区划代码；省、地级代码包括其下各地") @Nullable String regionCode,
        @Description("统一社会信用代码") @Nullable String creditCode,
        @Description("所问之日的直接上级单位的标识") @Nullable String parent,
        @Description("所问之日的任一层上级单位的标识") @Nullable String under) {

    private static final AgencyFilter NONE =
            new AgencyFilter(null, null, null, null, null, null, null, null, null, null);

    static AgencyCriteria criteria(@Nullable AgencyFilter filter, LocalDate day) {
        return (filter == null ? NONE : filter).on(day);
    }

    private AgencyCriteria on(LocalDate day) {
        return new AgencyCriteria(
                Words.typed("filter.search", search),
                text,
                name,
                region,
                provisional,
                kind,
                regionCode == null ? null : prefix(regionCode),
                creditCode,
                parent == null ? null : Ids.required("filter.parent", parent),
                under == null ? null : Ids.required("filter.under", under),
                null,
                day);
    }

    private static String prefix(String regionCode) {
        return RegionCode.parsed(regionCode)
                .map(RegionCode::prefix)
                .orElseThrow(() -> new InvalidInputException(
                        "filter.regionCode",
                        "\"" + regionCode + "\" is not a region code.",
                        "Send six digits of GB/T 2260, 320500 for 苏州市."));
    }
}
