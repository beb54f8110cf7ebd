package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Decision;

/** A numbered opinion; what hangs on it is in {@link ResolutionFields}. */
@Key(fields = @FieldSet("id"))
@Description("议定意见")
public record Resolution(
        @Description("编号") @NonNull String id,
        @Description("序号，自1起") int ordinal,
        @Description("原文，跨行处已连接") @NonNull String text,

        @Description("决定：原则同意、同意、审议通过、暂缓、不予、知悉；未作决定则为空") @Nullable
        Decision decision,

        @Description("决定的原文用语") @Nullable String decisionAsWritten,
        @Description("所定事项的施行日期；未写明则为空") @Nullable LocalDate effectiveOn) {}
