package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act to be tried or applied.
 *
 * @param decisionText the act as promulgated
 * @param regulationId an instrument that it amends; null where its title and region say which ones
 * @param region whose act it is, in full; null for that of the instrument
 * @param promulgatedOn null where the text says it
 * @param effectiveOn the first day; null where the text says it
 * @param laterStarts points that start on a day of their own
 * @param position among the acts of its day, from 1; null for the last
 * @param resolutionId of the meeting service's resolution that approved it; null where it is not known
 * @param basis what a preview gave out, to be sure that nothing has changed since; null not to be sure
 * @param clientMutationId idempotency key; null for none
 */
public record AmendmentRequest(
        String decisionText,
        @Nullable UUID regulationId,
        @Nullable String region,
        @Nullable LocalDate promulgatedOn,
        @Nullable LocalDate effectiveOn,
        List<LaterStart> laterStarts,
        @Nullable Integer position,
        @Nullable String resolutionId,
        @Nullable String basis,
        @Nullable String clientMutationId) {

    public AmendmentRequest {
        laterStarts = List.copyOf(laterStarts);
    }

    /** The same with days that are known already where it has none. */
    AmendmentRequest knowing(LocalDate promulgated, @Nullable LocalDate effective) {
        return new AmendmentRequest(
                decisionText,
                regulationId,
                region,
                promulgatedOn == null ? promulgated : promulgatedOn,
                effectiveOn == null ? effective : effectiveOn,
                laterStarts,
                position,
                resolutionId,
                basis,
                clientMutationId);
    }

    /** The same with starts that the act states itself, where it names none. */
    AmendmentRequest startingLater(List<LaterStart> stated) {
        return laterStarts.isEmpty()
                ? new AmendmentRequest(
                        decisionText,
                        regulationId,
                        region,
                        promulgatedOn,
                        effectiveOn,
                        stated,
                        position,
                        resolutionId,
                        basis,
                        clientMutationId)
                : this;
    }

    /**
     * A point with a day of its own.
     *
     * @param point as the act numbers it: 三, 二（一）
     */
    public record LaterStart(String point, LocalDate effectiveOn) {}
}
