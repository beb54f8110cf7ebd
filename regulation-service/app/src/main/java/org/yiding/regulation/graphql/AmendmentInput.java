package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.AmendmentRequest;

/** An amending act to be tried or applied. */
@Input("AmendmentInput")
@Description("待预览或适用的修改文件")
public record AmendmentInput(
        @NonNull @Description("修改文件全文") String decisionText,
        @Description("所修改的一件法规文件的标识；可由名称与地区得知则不填") @Nullable String regulation,
        @Description("制定地区全称；不填则与所修改者相同") @Nullable String region,
        @Description("公布日；文中写明则不填") @Nullable LocalDate promulgatedOn,
        @Description("施行日；文中写明则不填") @Nullable LocalDate effectiveOn,
        @Description("另行施行的各项") @Nullable List<@Nullable LaterStartInput> laterStarts,
        @Description("同日各修改文件中的次序，自1起；不填则在最后") @Nullable Integer position,
        @Description("批准它的议定意见的标识（会议服务）；不知道则不填") @Nullable String resolution,
        @Description("预览所给的依据；与现状不符则被拒绝") @Nullable String basis,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    AmendmentRequest request() {
        return new AmendmentRequest(
                decisionText,
                regulation == null ? null : Ids.required("input.regulation", regulation),
                region,
                promulgatedOn,
                effectiveOn,
                laterStarts == null
                        ? List.of()
                        : laterStarts.stream()
                                .flatMap(Stream::ofNullable)
                                .map(LaterStartInput::start)
                                .toList(),
                position,
                resolution,
                basis,
                clientMutationId);
    }
}
