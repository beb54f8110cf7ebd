package org.yiding.regulation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text of a regulation and the days on which it holds.
 *
 * @param effectiveOn the first day
 * @param supersededOn the first day on which another text holds; null while none is known
 * @param hasText whether more than the days is known
 */
public record Version(LocalDate effectiveOn, @Nullable LocalDate supersededOn, boolean hasText) {

    public Version {
        if (supersededOn != null && !effectiveOn.isBefore(supersededOn)) {
            throw new IllegalArgumentException(
                    "A version must begin before it is superseded: " + effectiveOn + ", " + supersededOn);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveOn) && (supersededOn == null || day.isBefore(supersededOn));
    }
}
