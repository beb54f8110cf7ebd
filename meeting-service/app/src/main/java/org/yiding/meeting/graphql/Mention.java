package org.yiding.meeting.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MentionBasis;

/** Whom a name in a fact was taken for, and why. */
@Description("称谓：事实中的单位或人员名称指谁，依据为何")
public record Mention(
        @Description("所说明的字段") @NonNull FactField field,
        @Description("原文写法；由人直接选定条目的为空") @Nullable String asWritten,
        @Description("所指单位；指人员的为空") @Nullable Agency agency,
        @Description("所指人员；指单位的为空") @Nullable Person person,
        @Description("按哪一日的名录理解") @NonNull LocalDate asOf,

        @Description("把握：无疑义为确定，无相近者的新条目为较有把握，也可能指他者为存疑") @NonNull
        Confidence confidence,

        @Description("依据的种类") @NonNull MentionBasis basis,
        @Description("理由") @NonNull String reason,
        @Description("也可能所指的单位，最可能者在前；无疑义则为空列表") @NonNull List<@NonNull NameCandidate> candidates,
        @Description("认定人的用户名；未经人工认定则为空") @Nullable String settledBy,
        @Description("认定的时间") @Nullable Instant settledAt) {}
