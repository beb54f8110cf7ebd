package org.yiding.meeting.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every command on a meeting says.
 *
 * @param meetingId of the meeting
 * @param version the version that the caller has seen; null where the caller leaves that open
 * @param reason why, for a person to read; null without one
 * @param clientMutationId the caller's idempotency key, null without one
 */
public record MeetingCommand(
        UUID meetingId,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String clientMutationId) {}
