package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.StageRequest;

/** A stage that a regulation has reached, to be put on record. */
@Input("StageInput")
@Description("待记载的阶段")
public record StageInput(
        @NonNull @Description("法规文件的标识") String regulation,

        @Description("所见的修订号（Regulation.revision）；与现状不符则被拒绝")
        int revision,

        @NonNull @Description("DRAFT 草案，DELIBERATED 审议，PROMULGATED 公布，IN_FORCE 施行，依次记载")
        RegulationStage stage,

        @NonNull @Description("自该日起") LocalDate from,
        @NonNull @Description("依据的议定意见的标识（会议服务）") String resolution,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    StageRequest request() {
        return new StageRequest(
                Ids.required("input.regulation", regulation), revision, stage, from, resolution, clientMutationId);
    }
}
