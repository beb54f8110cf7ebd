package org.yiding.meeting.graphql;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A sum of money that a resolution names. */
@Description("金额")
public record Money(
        @Description("编号") @NonNull String id,
        @Description("数额，以币种的元计，如“350万元”为3500000") @NonNull BigDecimal amount,
        @Description("币种（ISO 4217），如 CNY") @NonNull String currency,
        @Description("原文写法，如“350万元”") @NonNull String asWritten,
        @Description("项目或用途；未写明则为空") @Nullable String purpose) {}
