package org.yiding.directory.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a written name means an agency, as a person found out while reading a document.
 *
 * @param agencyId the agency that is meant
 * @param name as the document writes it
 * @param documentSha256 of the document, as the caller wrote it
 * @param asOf the day the document speaks of
 * @param region of the government whose document it is, in full; null where it is not known
 */
public record NameToTeach(
        UUID agencyId,
        String name,
        String documentSha256,
        LocalDate asOf,
        @Nullable String region) {}
