package org.yiding.meeting.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a name means an agency wherever it stands in a meeting's record.
 *
 * @param version of the meeting, as the caller has seen it
 * @param asWritten the name as the document writes it
 * @param agencyId what the directory calls the agency, which may be the one that it was taken for
 * @param reason why, null where the caller gives none
 */
public record SettleName(
        UUID meetingId,
        int version,
        String asWritten,
        String agencyId,
        @Nullable String reason,
        @Nullable String clientMutationId) {}
