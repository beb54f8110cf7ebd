package org.yiding.regulation.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.store.history.ActStore.KnownAct;

/** The point of an act that put words where they are. */
@Description("使文字成为现状的修改文件及其中的一项")
public record ActPoint(
        @NonNull @Description("修改文件的标识，可用于 amendingAct") String actId,
        @NonNull @Description("修改文件的名称") String title,
        @NonNull @Description("公布日") LocalDate promulgatedOn,
        @Description("修改文件的施行日；不知道时为空") @Nullable LocalDate effectiveOn,
        @NonNull @Description("录入的时刻，自此为人所知") Instant recordedAt,
        @Description("批准它的议定意见的标识（会议服务）；不知道时为空") @Nullable String resolutionId,

        @Description("文件中的序号，如“三、”；随其他修改而变的（如顺延序号）为空") @Nullable
        String point,

        @NonNull @Description("该项中的各项修改及其原句；没有序号则为空列表") List<@NonNull ActOperation> operations) {

    /** @param point as the act numbers it; empty where no point says it */
    static ActPoint of(KnownAct known, ReadAct read, String point) {
        return new ActPoint(
                known.act().id().toString(),
                read.title(),
                known.act().promulgatedOn(),
                known.act().effectiveOn(),
                known.recordedAt(),
                known.act().resolutionId(),
                point.isEmpty() ? null : point,
                point.isEmpty()
                        ? List.of()
                        : read.operations().stream()
                                .filter(operation ->
                                        operation.evidence().point().equals(point))
                                .map(ActOperation::of)
                                .toList());
    }
}
