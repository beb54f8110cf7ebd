package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act does to all instruments that it amends.
 *
 * @param promulgatedOn null where neither the caller nor the text says it
 * @param effectiveOn null where neither the caller nor the text says it
 * @param parts one for each instrument, in the order of the act
 * @param basis stands for the state of the regulations that it was computed from
 */
public record Plan(
        Decision decision,
        @Nullable LocalDate promulgatedOn,
        @Nullable LocalDate effectiveOn,
        List<Part> parts,
        String basis) {

    public Plan {
        parts = List.copyOf(parts);
    }

    List<UUID> regulations() {
        return parts.stream()
                .map(Part::regulation)
                .filter(Objects::nonNull)
                .map(regulation -> regulation.id())
                .toList();
    }

    static String basis(Decision decision, Map<UUID, Integer> revisions) {
        return Texts.sha256(decision.sha256() + new TreeMap<>(revisions));
    }
}
