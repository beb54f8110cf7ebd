package org.yiding.meeting.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money that an opinion names.
 *
 * @param amount in units of the currency ("350万元" is 3500000), never negative
 * @param currency code of ISO 4217 ("CNY", "USD")
 * @param asWritten the number with its unit ("350万元")
 * @param purpose the project or use that the words give for it, joined over lines; null where they give none
 */
public record Money(
        BigDecimal amount,
        String currency,
        String asWritten,
        @Nullable String purpose,
        List<Evidence> evidence,
        Confidence confidence) {

    public Money {
        evidence = List.copyOf(evidence);
    }
}
