package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.CorrectionRequest;

/** A stored text to be put right. */
@Input("TextCorrectionInput")
@Description("对已录入文本的更正")
public record TextCorrectionInput(
        @NonNull @Description("法规文件的标识") String regulation,

        @Description("所见的修订号（Regulation.revision）；与现状不符则被拒绝")
        int revision,

        @NonNull @Description("所更正文本的施行日") LocalDate effectiveOn,
        @NonNull @Description("更正后的全文，名称在前") String text,
        @NonNull @Description("更正的理由") String reason,
        @NonNull @Description("更正的依据，如公报更正启事、签署的原本") String source,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    CorrectionRequest request() {
        return new CorrectionRequest(
                Ids.required("input.regulation", regulation),
                effectiveOn,
                text,
                revision,
                reason,
                source,
                clientMutationId);
    }
}
