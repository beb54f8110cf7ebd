package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.NameToTeach;

/** Which agency a written name means. */
@Description("某一写法所指的单位")
@Input("TeachAgencyNameInput")
@Inaccessible
public record TeachAgencyNameInput(
        @NonNull @Description("所指单位的标识") String agencyId,
        @NonNull @Description("文件中的写法，如“市发改委”") String name,
        @NonNull @Description("文件的 SHA-256，64 位小写十六进制") String documentSha256,
        @NonNull @Description("文件所述之日") LocalDate asOf,
        @Description("文件所属地区全称，如“苏州市”；不知道时为空") @Nullable String region) {

    NameToTeach lesson() {
        return new NameToTeach(Ids.required("input.agencyId", agencyId), name, documentSha256, asOf, region);
    }
}
