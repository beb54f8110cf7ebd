package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text of an instrument to be taken over as a whole.
 *
 * @param text in full, its title first
 * @param regulationId the entry it belongs to; null where its title and region say it
 * @param region whose instrument it is, in full; null where the title says it
 * @param effectiveOn the first day on which it holds
 * @param promulgatedOn null where the text says it or nobody knows
 * @param issuer who made it, null where it is not known
 * @param resolutionId the meeting service's id of the resolution that decided on it; null where it is not known
 */
public record TextRequest(
        String text,
        @Nullable UUID regulationId,
        @Nullable String region,
        LocalDate effectiveOn,
        @Nullable LocalDate promulgatedOn,
        @Nullable String issuer,
        @Nullable String resolutionId) {}
