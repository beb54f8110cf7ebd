package org.yiding.directory.graphql.personal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.personal.SubjectRights;

/** All that is kept of a person beyond public records. */
@Description("某人的全部个人信息，供交付本人")
public record PersonalDataCopy(
        @NonNull @Description("人员的标识") String personId,
        @NonNull @Description("姓名") String name,
        @Description("出生日期；不知道时为空") @Nullable LocalDate bornOn,
        @NonNull @Description("各项个人信息原文") List<@NonNull ShownDatum> data) {

    static PersonalDataCopy of(SubjectRights.Copy copy) {
        return new PersonalDataCopy(
                copy.person().toString(),
                copy.name(),
                copy.bornOn().orElse(null),
                copy.data().stream().map(ShownDatum::of).toList());
    }
}
