package org.yiding.directory.lexicon;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;

/** Between which reforms an agency of the standard organisation exists. */
enum Era {
    ALWAYS("always", false, false, false, false),
    SINCE_2018("since2018", true, false, false, false),
    UNTIL_2018("until2018", false, true, false, false),
    FROM_2018_TO_2023("2018to2023", true, false, false, true),
    SINCE_2023("since2023", false, false, true, false),
    UNTIL_2023("until2023", false, false, false, true);

    private final String word;
    private final boolean begins2018;
    private final boolean ends2018;
    private final boolean begins2023;
    private final boolean ends2023;

    Era(String word, boolean begins2018, boolean ends2018, boolean begins2023, boolean ends2023) {
        this.word = word;
        this.begins2018 = begins2018;
        this.ends2018 = ends2018;
        this.begins2023 = begins2023;
        this.ends2023 = ends2023;
    }

    /** @throws IllegalArgumentException where the file has another word */
    static Era of(String word) {
        for (Era era : values()) {
            if (era.word.equals(word)) {
                return era;
            }
        }
        throw new IllegalArgumentException("Not an era: " + word);
    }

    /** The days on which it exists; empty where it comes with a reform that the region has not carried out. */
    Optional<Validity> days(ReformDays reforms) {
        @Nullable LocalDate second = reforms.second();
        if (begins2023 && second == null) {
            return Optional.empty();
        }
        LocalDate from = begins2018 ? reforms.first() : begins2023 ? second : null;
        LocalDate to = ends2018 ? reforms.first() : ends2023 ? second : null;
        return Optional.of(new Validity(from, to));
    }
}
