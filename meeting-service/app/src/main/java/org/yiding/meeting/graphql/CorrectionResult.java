package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of a correction. */
@Description("校正的结果")
public record CorrectionResult(
        @Description("校正后的会议") @NonNull Meeting meeting,
        @Description("所校正、补充或删去的事实的编号") @NonNull String fact,
        @Description("本次的校正；原已如此则为空列表") @NonNull List<@NonNull Correction> corrections,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
