package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;

/**
 * A stage that a regulation has reached, to be put on record.
 *
 * @param revision of the regulation, as the caller has seen it
 * @param from the first day of the stage
 * @param resolution the meeting service's id of the resolution by which it was reached
 * @param clientMutationId idempotency key; null for none
 */
public record StageRequest(
        UUID regulationId,
        int revision,
        RegulationStage stage,
        LocalDate from,
        String resolution,
        @Nullable String clientMutationId) {}
