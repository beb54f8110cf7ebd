package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.ChangeStore.ActOfDay;

/** An act behind a change, without its operations. */
@Description("变动所依据的修改文件")
public record ChangingAct(
        @NonNull @Description("标识，可用于 amendingAct") String id,
        @NonNull @Description("名称") String title,
        @NonNull @Description("公布日") LocalDate promulgatedOn,
        @Description("批准它的议定意见的标识（会议服务）；不知道时为空") @Nullable String resolutionId,
        @Description("批准它的议定意见（会议服务）；不知道时为空") @Nullable Resolution resolution) {

    static ChangingAct of(ActOfDay act) {
        return new ChangingAct(
                act.actId().toString(),
                act.title(),
                act.promulgatedOn(),
                act.resolutionId(),
                Resolution.of(act.resolutionId()));
    }
}
