package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.Version;

/**
 * One text of a regulation.
 *
 * @param regulation not part of the graph: whose text it is
 */
@Description("一个文本版本")
public record RegulationVersion(
        @NonNull @Description("施行日（含）") LocalDate effectiveOn,
        @Description("被后一版本取代之日（不含）；不知道时为空") @Nullable LocalDate supersededOn,
        @Ignore UUID regulation) {

    static RegulationVersion of(UUID regulation, Version version) {
        return new RegulationVersion(version.effectiveOn(), version.supersededOn(), regulation);
    }
}
