package org.yiding.regulation.store.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that befell a regulation.
 *
 * @param provision the identity of the one provision that it befell; null for the whole
 * @param from the first day of it; of an end, the first day on which nothing holds any more
 * @param to the first day on which a suspended text applies again; null while none is known, and for every other kind
 * @param act the id of the instrument behind it; null where a resolution is, or for a lapse
 * @param resolution the meeting service's id of the resolution behind it; null where none is known
 * @param reason in the words of the legal officer, or the title of the act
 * @param recordedBy user name
 * @param retractedAt since when other days are known of it; null while these are taken for right
 */
public record StoredLifeEvent(
        UUID id,
        UUID regulationId,
        @Nullable String provision,
        LifeEventKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID act,
        @Nullable String resolution,
        String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant retractedAt) {

    public boolean isCurrent() {
        return retractedAt == null;
    }

    /** Whether the day lies in it; for an end, whether nothing holds on the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The same, as it comes to be known again at a moment. */
    public StoredLifeEvent again(UUID newId, Instant at) {
        return new StoredLifeEvent(
                newId, regulationId, provision, kind, from, to, act, resolution, reason, at, recordedBy, null);
    }

    /** The same ending on another day, as it comes to be known at a moment. */
    public StoredLifeEvent until(LocalDate day, UUID newId, Instant at) {
        return new StoredLifeEvent(
                newId, regulationId, provision, kind, from, day, act, resolution, reason, at, recordedBy, null);
    }
}
