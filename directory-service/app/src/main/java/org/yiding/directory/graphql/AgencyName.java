package org.yiding.directory.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;

/** One name of an agency. */
@Description("机构名称及其有效期间")
public record AgencyName(
        @NonNull @Description("名称") String name,

        @NonNull @Description("类别：FULL 全称，ABBREVIATION 简称，FORMER 曾用名")
        NameKind kind,

        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,

        @Description("终止日：自该日起不再使用（不含）；未终止或不知道时为空") @Nullable
        LocalDate validTo,

        @Description("最近一次在文件中见到的日期") @Nullable LocalDate observedOn) {

    static AgencyName of(DatedName name) {
        return new AgencyName(
                name.name(),
                name.kind(),
                name.validity().from(),
                name.validity().to(),
                name.observedOn());
    }
}
