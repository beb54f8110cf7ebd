package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AttendanceRole;

/** One line of the attendance list. */
@Description("出席情况：出席、列席、请假")
public record Attendance(
        @Description("编号") @NonNull String id,
        @Description("出席、列席、请假或记录") @NonNull AttendanceRole role,
        @Description("原文写法，如“市公安局黄戟”") @NonNull String asWritten,
        @Description("单位派员而未具名") boolean unnamed,
        @Description("姓名；未具名则为空") @Nullable String name,
        @Description("人员") @Nullable Person person,
        @Description("单位的写法；未写明则为空") @Nullable String agencyAsWritten,
        @Description("所属单位") @Nullable Agency agency,
        @Description("职务；未写明则为空") @Nullable String post,
        @Description("请假事由；未写明则为空") @Nullable String excuse,
        @Description("其他说明，如“列席第三议题”；没有则为空") @Nullable String note) {}
