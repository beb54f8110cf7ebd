package org.yiding.meeting.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;

/** One thing that happened to a meeting; the meeting itself is in {@link WorkflowApi}. */
@Description("变更：某次会议的记录发生了什么")
public record Change(
        @Description("编号") @NonNull String id,
        @Description("变更的种类") @NonNull ChangeKind kind,
        @Description("会议的编号") @NonNull String meetingId,
        @Description("变更后的版本") int version,
        @Description("经办人的用户名") @NonNull String by,
        @Description("时间") @NonNull Instant at,
        @Description("理由；没有则为空") @Nullable String reason) {}
