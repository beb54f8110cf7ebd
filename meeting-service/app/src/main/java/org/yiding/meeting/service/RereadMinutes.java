package org.yiding.meeting.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting whose minutes are to be read again.
 *
 * @param version the one that the caller has seen
 * @param fileName of another document of the same meeting; null, as {@code content}, where its own is read again
 */
public record RereadMinutes(
        UUID meetingId, int version, @Nullable String fileName, byte @Nullable [] content) {}
