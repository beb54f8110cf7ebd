package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.search.SearchQuery;

/**
 * Where words are looked for; what is null does not restrict it.
 *
 * @param day the texts of this day
 * @param issuer who made the regulation, exactly as it is kept
 * @param region whose regulation it is, in full
 * @param stage where the regulation stands on the day
 */
public record SearchCriteria(
        SearchQuery query,
        LocalDate day,
        @Nullable String issuer,
        @Nullable String region,
        @Nullable RegulationType type,
        @Nullable RegulationStage stage,
        @Nullable UUID regulationId) {}
