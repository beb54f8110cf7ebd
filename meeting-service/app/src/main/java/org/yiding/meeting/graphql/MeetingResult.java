package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of a command on a meeting. */
@Description("会议记录变更的结果")
public record MeetingResult(
        @Description("变更后的会议") @NonNull Meeting meeting,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
