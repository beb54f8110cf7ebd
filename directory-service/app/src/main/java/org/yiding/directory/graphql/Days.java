package org.yiding.directory.graphql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;
import org.yiding.support.error.InvalidInputException;

/** The days between which a client says that something holds. */
public final class Days {

    private Days() {}

    /**
     * @param from {@code input.validFrom}; null where the beginning is not known
     * @param to {@code input.validTo}, the first day on which it holds no more; null where no end is known
     * @throws InvalidInputException where it would end before it begins
     */
    public static Validity between(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidInputException(
                    "input.validTo",
                    "It would end on " + to + ", which is not after its first day " + from + ".",
                    "Send the first day on which it holds no more.");
        }
        return new Validity(from, to);
    }
}
