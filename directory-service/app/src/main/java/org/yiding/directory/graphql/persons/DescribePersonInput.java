package org.yiding.directory.graphql.persons;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.persons.PersonAt;

/** What is said of a person. */
@Description("人员的情况；未填的各项不变，全部不填则仅确认")
@Input("DescribePersonInput")
public record DescribePersonInput(
        @NonNull @Description("人员的标识") String id,
        @Description("所见的版本") int version,
        @Description("姓名") @Nullable String name,
        @Description("出生日期") @Nullable LocalDate bornOn,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    PersonAt at() {
        return new PersonAt(Ids.required("input.id", id), version);
    }
}
