package org.yiding.directory.service.editing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.CreditCode;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.region.Regions;
import org.yiding.support.error.InvalidInputException;

/** Refuses what cannot be said of an agency, naming the field. */
public final class AgencyChecks {

    private AgencyChecks() {}

    /**
     * A name without spacing.
     *
     * @throws InvalidInputException where it cannot be one
     */
    public static String name(String field, String written) {
        WrittenName.flawOf(written).ifPresent(flaw -> {
            throw new InvalidInputException(
                    field,
                    "The name at " + field + " " + flaw + ".",
                    "Send the name as a person reads it, 1 to " + WrittenName.LONGEST + " characters.");
        });
        String name = WrittenName.withoutSpacing(written);
        WrittenName.trickOf(name).ifPresent(trick -> {
            throw new InvalidInputException(
                    field,
                    "The name at " + field + " " + trick + ".",
                    "Type the name instead of copying it, in the characters that it is read in.");
        });
        return name;
    }

    /**
     * Names without spacing, each once.
     *
     * @throws InvalidInputException where one of them cannot be one
     */
    public static List<String> names(String field, List<String> written) {
        return IntStream.range(0, written.size())
                .mapToObj(i -> name(field + "[" + i + "]", written.get(i)))
                .distinct()
                .toList();
    }

    /**
     * @param region of the agency in full; null where it is not known
     * @throws InvalidInputException where a code cannot be one
     */
    static void facts(AgencyFacts facts, @Nullable String region) {
        if (facts.regionCode() != null) {
            Regions.flawOf(facts.regionCode(), region).ifPresent(flaw -> {
                throw new InvalidInputException(
                        "input.regionCode",
                        "The region code " + facts.regionCode() + " " + flaw + ".",
                        "Send the six digits of GB/T 2260 of the region in which the agency is.");
            });
        }
        if (facts.creditCode() != null) {
            CreditCode.flawOf(facts.creditCode()).ifPresent(flaw -> {
                throw new InvalidInputException(
                        "input.creditCode",
                        "The unified social credit code " + facts.creditCode() + " " + flaw + ".",
                        "Copy the 18 signs from the certificate.");
            });
        }
    }
}
