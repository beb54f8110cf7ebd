package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.KeptState;

/** How a provision reads from a day on. */
@Description("一条规定自某日起的现状")
public record ProvisionState(
        @NonNull @Description("首日（含）") LocalDate from,
        @Description("末日之次日（不含）；至今则为空") @Nullable LocalDate to,
        @NonNull @Description("规定") ProvisionText provision) {

    static ProvisionState of(KeptState state) {
        return new ProvisionState(state.from(), state.to(), ProvisionText.of(state.row(), state.from()));
    }
}
