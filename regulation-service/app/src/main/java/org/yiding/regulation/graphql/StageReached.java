package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.StageEntry;

/** One entry of a regulation's history. */
@Description("所处阶段的一次变化")
public record StageReached(
        @NonNull @Description("阶段：DRAFT 草案，DELIBERATED 审议，PROMULGATED 公布，IN_FORCE 施行，AMENDED 修改，REPEALED 废止，LAPSED 失效")
        RegulationStage stage,

        @NonNull @Description("自该日起") LocalDate from,
        @Description("依据文件的 SHA-256；仅依据议定意见时为空") @Nullable String source,

        @Description("依据的议定意见（会议服务）；不知道时为空") @Nullable Resolution resolution) {

    static StageReached of(StageEntry entry) {
        return new StageReached(entry.stage(), entry.from(), entry.source(), Resolution.of(entry.resolution()));
    }
}
