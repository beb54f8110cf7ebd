package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationType;

/**
 * Which changes of texts a list holds; what is null does not restrict it.
 *
 * @param from the first day
 * @param to the last day
 * @param issuer who made the regulation, exactly as it is kept
 * @param region whose regulation it is, in full
 */
public record ChangeCriteria(
        LocalDate from,
        LocalDate to,
        @Nullable String issuer,
        @Nullable String region,
        @Nullable RegulationType type,
        @Nullable UUID regulationId) {}
