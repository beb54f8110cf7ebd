package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.TextRequest;

/** A text to be taken over as a whole. */
@Input("RegulationTextInput")
@Description("待整体录入的文本")
public record RegulationTextInput(
        @NonNull @Description("全文，名称在前") String text,
        @Description("法规文件的标识；可由名称与地区得知则不填") @Nullable String regulation,
        @Description("制定地区全称；名称中写明则不填") @Nullable String region,
        @NonNull @Description("该文本的施行日") LocalDate effectiveOn,
        @Description("公布日；文中写明或不知道则不填") @Nullable LocalDate promulgatedOn,
        @Description("制定机关；不知道则不填") @Nullable String issuer,
        @Description("决定它的议定意见的标识（会议服务）；不知道则不填") @Nullable String resolution) {

    TextRequest request() {
        return new TextRequest(
                text,
                regulation == null ? null : Ids.required("input.regulation", regulation),
                region,
                effectiveOn,
                promulgatedOn,
                issuer,
                resolution);
    }
}
