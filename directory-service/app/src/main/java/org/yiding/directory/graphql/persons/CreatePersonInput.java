package org.yiding.directory.graphql.persons;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person to be entered. */
@Description("拟录入的人员；同名者各是各人")
@Input("CreatePersonInput")
public record CreatePersonInput(
        @NonNull @Description("姓名") String name,
        @Description("出生日期；不知道时为空") @Nullable LocalDate bornOn,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {}
