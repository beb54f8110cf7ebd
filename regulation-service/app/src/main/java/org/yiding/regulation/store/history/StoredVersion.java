package org.yiding.regulation.store.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version without its text.
 *
 * @param supersededOn the first day on which it no longer holds; null while none is known
 * @param leading blank space before the first row
 * @param textSha256 of the whole text in UTF-8; null where only the day is known
 * @param sourceDocument the hash of the document that it comes from
 * @param recordedAt when it came to be known
 * @param reason why it was recorded, where it corrects another; else null
 * @param retractedAt when it was taken back; null while it is taken for right
 */
public record StoredVersion(
        UUID id,
        UUID regulationId,
        LocalDate effectiveOn,
        @Nullable LocalDate supersededOn,
        Origin origin,
        String leading,
        @Nullable String textSha256,
        String sourceDocument,
        Instant recordedAt,
        @Nullable String reason,
        @Nullable Instant retractedAt) {

    /** Where a text comes from. */
    public enum Origin {
        /** Only its day is known. */
        ANNOUNCED,
        /** Taken over as a whole. */
        TEXT,
        /** Computed by applying acts to the text before. */
        ACTS,
        /** A text that was put right. */
        CORRECTED
    }

    public boolean hasText() {
        return textSha256 != null;
    }

    /** Whether it stands for itself, so that what happens before does not change it. */
    public boolean isTakenOver() {
        return origin == Origin.TEXT || origin == Origin.CORRECTED;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveOn) && (supersededOn == null || day.isBefore(supersededOn));
    }
}
