package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored text to be put right.
 *
 * @param effectiveOn the first day of the text
 * @param text in full, as it ought to have been stored
 * @param revision of the regulation, as the caller has seen it
 * @param reason why it was wrong, for a person to read
 * @param source what proves it: a publisher's corrigendum, the signed original
 * @param clientMutationId idempotency key; null for none
 */
public record CorrectionRequest(
        UUID regulationId,
        LocalDate effectiveOn,
        String text,
        int revision,
        String reason,
        String source,
        @Nullable String clientMutationId) {}
