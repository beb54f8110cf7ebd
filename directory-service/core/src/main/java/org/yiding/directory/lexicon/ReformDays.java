package org.yiding.directory.lexicon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a region carried out the reforms of the organs of Party and State.
 *
 * @param first that of 2018, in most regions between the end of 2018 and March 2019
 * @param second that of 2023, in most regions in 2024; null where it is not carried out; after the first
 */
public record ReformDays(LocalDate first, @Nullable LocalDate second) {

    public ReformDays {
        if (second != null && !first.isBefore(second)) {
            throw new IllegalArgumentException("The second reform is not after the first: " + first + ", " + second);
        }
    }
}
