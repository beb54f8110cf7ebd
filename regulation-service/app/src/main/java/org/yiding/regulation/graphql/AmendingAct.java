package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.StoredAct;

/** An amending act with what it orders. */
@Description("修改文件及其各项修改")
public record AmendingAct(
        @NonNull @Description("标识，与其作为法规文件的标识相同") String id,
        @NonNull @Description("名称") String title,
        @NonNull @Description("公布日") LocalDate promulgatedOn,
        @Description("施行日；不知道时为空") @Nullable LocalDate effectiveOn,
        @Description("批准它的议定意见的标识（会议服务）；不知道时为空") @Nullable String resolutionId,
        @Description("批准它的议定意见（会议服务）；不知道时为空") @Nullable Resolution resolution,
        @NonNull @Description("原文") String text,
        @NonNull @Description("各项修改，按原文次序") List<@NonNull ActOperation> operations,
        @NonNull @Description("已适用于") List<@NonNull ActApplication> applications) {

    static AmendingAct of(StoredAct act, List<Application> applications) {
        ReadAct read = ReadAct.read(act.text());
        return new AmendingAct(
                act.id().toString(),
                read.title(),
                act.promulgatedOn(),
                act.effectiveOn(),
                act.resolutionId(),
                Resolution.of(act.resolutionId()),
                act.text(),
                read.operations().stream().map(ActOperation::of).toList(),
                applications.stream().map(ActApplication::of).toList());
    }
}
