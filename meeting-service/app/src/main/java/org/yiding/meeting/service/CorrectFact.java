package org.yiding.meeting.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a fact is to be corrected.
 *
 * @param factId of the fact; a meeting's own id stands for its frame
 * @param version of the meeting, as the caller has seen it
 * @param changes at least one
 * @param reason why, null where the caller gives none
 */
public record CorrectFact(
        UUID factId,
        int version,
        List<FieldChange> changes,
        @Nullable String reason,
        @Nullable String clientMutationId) {

    public CorrectFact {
        changes = List.copyOf(changes);
    }
}
