package org.yiding.directory.graphql;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.NameSource;

/** One name of an agency. */
@Description("机构名称及其有效期间")
public record AgencyName(
        @NonNull @Description("名称") String name,

        @NonNull @Description("类别：FULL 全称，ABBREVIATION 简称，FORMER 曾用名")
        NameKind kind,

        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,

        @Description("终止日：自该日起不再使用（不含）；未终止或不知道时为空") @Nullable
        LocalDate validTo,

        @Description("最近一次在文件中见到的日期") @Nullable LocalDate observedOn,

        @Description("由人指明时，所据文件的 SHA-256；否则为空") @Nullable String sourceDocument,

        @Description("由人指明时，指明者的用户名；否则为空") @Nullable String taughtBy,
        @Description("由人指明的时间；否则为空") @Nullable Instant taughtAt) {

    static AgencyName of(DatedName name) {
        NameSource source = name.source();
        return new AgencyName(
                name.name(),
                name.kind(),
                name.validity().from(),
                name.validity().to(),
                name.observedOn(),
                source == null ? null : source.documentSha256(),
                source == null ? null : source.taughtBy(),
                source == null ? null : source.taughtAt());
    }
}
