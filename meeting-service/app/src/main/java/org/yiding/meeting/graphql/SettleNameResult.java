package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of settling a name. */
@Description("认定的结果")
public record SettleNameResult(
        @Description("认定后的会议") @NonNull Meeting meeting,
        @Description("出现该写法的各项事实的编号") @NonNull List<@NonNull String> facts,
        @Description("本次的校正；原已作此理解则为空列表") @NonNull List<@NonNull Correction> corrections,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
