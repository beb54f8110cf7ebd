package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.NextStep;

/** A task of an accountable agency or person. */
@Key(fields = @FieldSet("id"))
@Description("任务：承办单位或责任人应办之事")
public record Assignment(
        @Description("编号") @NonNull String id,
        @Description("牵头、责任或配合") @NonNull AssignmentRole role,
        @Description("应办事项；只写明承办单位的为空字符串") @NonNull String action,
        @Description("后续程序，如提请市委常委会审议") @Nullable NextStep nextStep,
        @Description("后续程序的原文用语") @Nullable String nextStepAsWritten,
        @Description("施行日期") @Nullable LocalDate effectiveOn,
        @Description("办理期限") @Nullable LocalDate dueOn,
        @Description("承办单位或责任人的原文写法") @NonNull String asWritten,
        @Description("承办单位") @Nullable Agency agency,
        @Description("责任人") @Nullable Person person) {}
