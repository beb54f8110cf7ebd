package org.yiding.regulation.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.RegulationType;

/**
 * Which regulations a list holds; what is null does not restrict it.
 *
 * @param text part of the title or of a short title
 * @param title the whole title
 * @param stage where it stands on the day
 * @param region in full
 * @param issuer who made it, exactly as it is kept
 * @param day the day the question is about
 */
public record RegulationCriteria(
        @Nullable String text,
        @Nullable String title,
        @Nullable RegulationType type,
        @Nullable RegulationStage stage,
        @Nullable String region,
        @Nullable String issuer,
        LocalDate day) {}
