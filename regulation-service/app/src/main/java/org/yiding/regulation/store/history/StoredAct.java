package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amending act as it was promulgated.
 *
 * @param id its id as a regulation
 * @param effectiveOn null where nobody has said
 * @param resolutionId of the meeting service; null where it is not known
 */
public record StoredAct(
        UUID id,
        String sha256,
        String text,
        LocalDate promulgatedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String resolutionId) {}
