package org.yiding.meeting.service;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.FactRow;

/**
 * Which fact of a new reading is which of the old one: first by the words that prove it, then, under the same parent, by
 * what it said when the machine read it.
 */
final class Matches {

    private final Map<String, Deque<FactRow>> fresh = new HashMap<>();
    private final Map<UUID, UUID> freshOf = new HashMap<>();
    private final Map<UUID, FactRow> rowOf = new HashMap<>();
    private final Set<UUID> used = new HashSet<>();

    private Matches(UUID meetingId) {
        freshOf.put(meetingId, meetingId);
    }

    /**
     * @param old rows parents before children
     * @param corrected what persons changed on the old facts, by fact
     */
    static Matches of(
            UUID meetingId,
            List<FactRow> old,
            Map<UUID, List<EvidenceEntity>> oldProof,
            Map<UUID, List<CorrectionEntity>> corrected,
            List<FactRow> fresh,
            Map<UUID, List<EvidenceEntity>> freshProof) {
        Matches matches = new Matches(meetingId);
        for (FactRow row : fresh) {
            String words = words(freshProof.get(row.id()));
            matches.offer(key(row, row.parentId(), words), row);
            matches.offer(key(row, null, words), row);
            matches.offer(key(row, row.parentId(), "=" + Readings.digest(row)), row);
        }
        for (FactRow row : old) {
            String words = words(oldProof.get(row.id()));
            UUID parent = matches.freshOf.get(row.parentId());
            String said = "=" + Readings.digestAsRead(row, corrected.getOrDefault(row.id(), List.of()));
            Optional<FactRow> match = matches.take(key(row, parent, words))
                    .or(() -> matches.take(key(row, null, words)))
                    .or(() -> parent == null ? Optional.empty() : matches.take(key(row, parent, said)));
            match.ifPresent(found -> matches.pair(row, found));
        }
        return matches;
    }

    /** The fact of the new reading; null where it has none. */
    @Nullable
    FactRow fresh(UUID oldId) {
        return rowOf.get(oldId);
    }

    /** What stands for a parent in the new reading; null where nothing does. */
    @Nullable
    UUID freshParent(UUID oldParentId) {
        return freshOf.get(oldParentId);
    }

    private void offer(String key, FactRow row) {
        fresh.computeIfAbsent(key, absent -> new ArrayDeque<>()).add(row);
    }

    private Optional<FactRow> take(String key) {
        Deque<FactRow> rows = fresh.get(key);
        while (rows != null && !rows.isEmpty()) {
            FactRow row = rows.poll();
            if (used.add(row.id())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void pair(FactRow old, FactRow found) {
        freshOf.put(old.id(), found.id());
        rowOf.put(old.id(), found);
    }

    private static String key(FactRow row, @Nullable UUID parent, String words) {
        return row.factKind() + "|" + parent + "|" + words;
    }

    /** The quotes in order, without the space that a layout puts between characters. */
    private static String words(@Nullable Collection<EvidenceEntity> proof) {
        return proof == null
                ? ""
                : proof.stream()
                        .map(span -> span.quote().replaceAll("\\s|\\u3000", ""))
                        .collect(Collectors.joining("|"));
    }
}
