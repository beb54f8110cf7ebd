package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.consolidation.LifeHistory.Status;
import org.yiding.regulation.store.history.StoredLifeEvent;

/** How a regulation stands on a day. */
@Description("某日的效力")
public record LegalStatus(
        @NonNull
        @Description("UNKNOWN 当日未见公布或施行的记载，PROMULGATED 已公布未施行，IN_FORCE 施行，SUSPENDED 暂停适用，REPEALED 废止，LAPSED 失效")
        LegalState state,

        @NonNull @Description("当日单独暂停适用的各条规定的标识") List<@NonNull String> suspendedProvisions,

        @Description("使其暂停、废止或失效的事件；没有则为空") @Nullable LifeEvent behind) {

    static LegalStatus of(Status status) {
        StoredLifeEvent behind = status.behind();
        return new LegalStatus(
                LegalState.valueOf(status.standing().state().name()),
                status.standing().suspended().stream().sorted().toList(),
                behind == null ? null : LifeEvent.of(behind));
    }
}
