package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.SettleName;

/** Which agency a name means wherever it stands in a meeting's record. */
@Input("SettleNameInput")
@Description("对一次会议中某一写法的认定")
public record SettleNameInput(
        @Description("会议的编号") @NonNull String meeting,
        @Description("所见的会议记录版本；已非当前版本则被拒绝") int version,
        @Description("原文写法，如“市发改委”") @NonNull String asWritten,
        @Description("所指单位的编号：列出的任一单位，也可以是现作理解的单位") @NonNull String agency,
        @Description("理由；可不填") @Nullable String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    SettleName command() {
        return new SettleName(
                Keys.required("meeting", meeting), version, asWritten.strip(), agency, reason, clientMutationId);
    }
}
