package org.yiding.regulation.keeping;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text with the days on which it holds.
 *
 * @param to the first day on which another text holds; null while none is known
 * @param rows named and ranked; empty where nothing holds, after a repeal
 */
public record Segment(LocalDate from, @Nullable LocalDate to, List<ProvisionRow> rows) {
    public Segment {
        rows = List.copyOf(rows);
    }
}
