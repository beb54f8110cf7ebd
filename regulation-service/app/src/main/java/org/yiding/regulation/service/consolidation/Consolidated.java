package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.keeping.Segment;

/**
 * What acts make of a regulation from a day on.
 *
 * @param segments the texts in order; the rows of the last one are empty after a repeal
 * @param results by the order of application, what came of each act on each day
 */
public record Consolidated(List<Segment> segments, List<Result> results) {
    public Consolidated {
        segments = List.copyOf(segments);
        results = List.copyOf(results);
    }

    /** The hash of the last act of a day; empty where none starts on it. */
    Optional<String> lastActOn(LocalDate day) {
        return results.stream()
                .filter(result -> result.day().equals(day))
                .reduce((first, second) -> second)
                .map(result -> result.decision().sha256());
    }

    /**
     * One act on one day.
     *
     * @param amendment null where it ends the text
     * @param before the text that it was applied to
     * @param after the text then; null where it was refused or ends the text
     */
    public record Result(
            Decision decision,
            LocalDate day,
            @Nullable Amendment amendment,
            String before,
            @Nullable String after) {}
}
