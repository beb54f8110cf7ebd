package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.LifeEventKind;

/**
 * Something that befell a regulation, to be put on record.
 *
 * @param revision of the regulation, as the caller has seen it
 * @param provision the identity of the one provision that it befell; null for the whole
 * @param from the first day of it; of an end, the first day on which nothing holds any more
 * @param until of a suspension, the first day on which the text applies again; null while none is known
 * @param act the id of the instrument behind it; null where a resolution is, or for a lapse
 * @param resolution the meeting service's id of the resolution behind it; null where none is known
 * @param reason for a person to read
 * @param clientMutationId idempotency key; null for none
 */
public record LifeRequest(
        UUID regulationId,
        int revision,
        LifeEventKind kind,
        @Nullable String provision,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID act,
        @Nullable String resolution,
        String reason,
        @Nullable String clientMutationId) {

    /** What it befalls, for a person to read. */
    String what() {
        return provision == null ? "The regulation" : "The provision " + provision;
    }
}
