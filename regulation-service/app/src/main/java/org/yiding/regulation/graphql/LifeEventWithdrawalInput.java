package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.LifeWithdrawal.Withdrawal;

/** An event to be taken back. */
@Input("LifeEventWithdrawalInput")
@Description("待撤销的效力变化记载")
public record LifeEventWithdrawalInput(
        @NonNull @Description("效力变化的标识") String event,

        @Description("所见的修订号（Regulation.revision）；与现状不符则被拒绝")
        int revision,

        @NonNull @Description("撤销的理由") String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    Withdrawal request() {
        return new Withdrawal(Ids.required("input.event", event), revision, reason, clientMutationId);
    }
}
