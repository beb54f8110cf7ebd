package org.yiding.meeting.store;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's document says of itself. Each name is as written; its id is what the directory calls it, null exactly
 * where the name is.
 *
 * @param publication the marking, for example 此件公开发布
 * @param distribution the addressees as listed; empty where there is no list
 */
@Embeddable
public record MinutesDetails(
        @Nullable LocalDate compiledOn,
        @Nullable String compiledBy,
        @Nullable String compiledById,
        @Nullable LocalDate printedOn,
        @Nullable String issuer,
        @Nullable String issuerId,
        @Nullable String publication,
        List<String> distribution,
        @Nullable String recorderName,
        @Nullable String recorderId) {}
