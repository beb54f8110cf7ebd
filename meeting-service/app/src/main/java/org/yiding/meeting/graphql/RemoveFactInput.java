package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.RemoveFact;

/** A fact to be removed, with everything that hangs on it. */
@Input("RemoveFactInput")
@Description("待删去的事实，连同其下各项")
public record RemoveFactInput(
        @Description("事实的编号") @NonNull String fact,
        @Description("所见的会议记录版本；已非当前版本则被拒绝") int version,
        @Description("理由；可不填") @Nullable String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    RemoveFact command() {
        return new RemoveFact(Keys.required("fact", fact), version, reason, clientMutationId);
    }
}
