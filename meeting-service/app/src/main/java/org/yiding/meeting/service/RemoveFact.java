package org.yiding.meeting.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a fact is to be removed, with everything that hangs on it.
 *
 * @param version of the meeting, as the caller has seen it
 * @param reason why, null where the caller gives none
 */
public record RemoveFact(
        UUID factId,
        int version,
        @Nullable String reason,
        @Nullable String clientMutationId) {}
