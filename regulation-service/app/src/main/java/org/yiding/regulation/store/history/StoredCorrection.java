package org.yiding.regulation.store.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a text was put right.
 *
 * @param effectiveOn the first day of the text
 * @param beforeSha256 of the whole text in UTF-8 as it was on record until then
 * @param afterSha256 of the whole text in UTF-8 as it is on record since
 * @param source what proves it, in the words of the legal officer
 * @param recordedAt since when the text is on record so
 * @param recordedBy user name
 */
public record StoredCorrection(
        UUID regulationId,
        LocalDate effectiveOn,
        String beforeSha256,
        String afterSha256,
        String reason,
        String source,
        Instant recordedAt,
        String recordedBy) {}
