package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.LifeRequest;
import org.yiding.regulation.store.history.LifeEventKind;

/** Something that befell a regulation, to be put on record. */
@Input("LifeEventInput")
@Description("待记载的效力变化")
public record LifeEventInput(
        @NonNull @Description("法规文件的标识") String regulation,

        @Description("所见的修订号（Regulation.revision）；与现状不符则被拒绝")
        int revision,

        @NonNull @Description("SUSPENDED 暂停适用，RESUMED 恢复适用，REPEALED 废止，LAPSED 失效")
        LifeEventKind kind,

        @Description("所及的一条规定的标识；及于全部则不填") @Nullable String provision,
        @NonNull @Description("首日（含）；废止、失效则为不再有效之日") LocalDate from,
        @Description("暂停适用者恢复适用之日；不知道则不填") @Nullable LocalDate until,

        @Description("作出决定的法规文件的标识；由议定意见决定或自行失效则不填") @Nullable
        String act,

        @Description("作出决定的议定意见的标识（会议服务）；不知道则不填") @Nullable String resolution,
        @NonNull @Description("理由") String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    LifeRequest request() {
        return new LifeRequest(
                Ids.required("input.regulation", regulation),
                revision,
                kind,
                provision,
                from,
                until,
                act == null ? null : Ids.required("input.act", act),
                resolution == null || resolution.isBlank() ? null : resolution.strip(),
                reason,
                clientMutationId);
    }
}
