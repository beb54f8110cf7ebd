package org.yiding.directory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an agency beside its names and its place; null is what is not said.
 *
 * @param kind what kind of body it is
 * @param regionCode of GB/T 2260, six digits
 * @param creditCode its unified social credit code, see {@link CreditCode}
 * @param foundedOn the first day on which it exists
 */
public record AgencyFacts(
        @Nullable AgencyKind kind,
        @Nullable String regionCode,
        @Nullable String creditCode,
        @Nullable LocalDate foundedOn) {

    /** Nothing is said. */
    public static final AgencyFacts NONE = new AgencyFacts(null, null, null, null);
}
