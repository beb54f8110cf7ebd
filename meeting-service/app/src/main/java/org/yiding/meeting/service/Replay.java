package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.service.AddFact.Span;
import org.yiding.meeting.store.CorrectionAction;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionEntity.Occasion;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.meeting.store.DocumentRepository;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;

/**
 * Lets what persons corrected hold on a new reading where its words still stand: each correction is kept once more, on the
 * new fact, with who made it and when. Runs in a transaction.
 */
@ApplicationScoped
class Replay {

    private final CorrectionRepository corrections;
    private final DocumentRepository documents;
    private final FactPlaces places;
    private final NewFacts newFacts;
    private final MentionKeeper mentions;

    Replay(
            CorrectionRepository corrections,
            DocumentRepository documents,
            FactPlaces places,
            NewFacts newFacts,
            MentionKeeper mentions) {
        this.corrections = corrections;
        this.documents = documents;
        this.places = places;
        this.newFacts = newFacts;
        this.mentions = mentions;
    }

    /**
     * @param kept as they hold on the new reading
     * @param lost as they were made
     */
    record Outcome(List<CorrectionEntity> kept, List<CorrectionEntity> lost) {}

    /** Whether a person removed the fact these corrections are of. */
    static boolean wasRemoved(@Nullable List<CorrectionEntity> made) {
        return made != null && made.getLast().action() == CorrectionAction.REMOVED;
    }

    /** @param change the change in the outbox that this is part of */
    Outcome onto(
            MeetingEntity meeting,
            Matches matches,
            List<FactRow> old,
            Map<UUID, List<EvidenceEntity>> oldProof,
            Map<UUID, List<CorrectionEntity>> corrected,
            UUID change) {
        List<CorrectionEntity> kept = new ArrayList<>(corrected.getOrDefault(meeting.id(), List.of()));
        List<CorrectionEntity> again = new ArrayList<>();
        List<CorrectionEntity> lost = new ArrayList<>();
        for (FactRow row : old) {
            List<CorrectionEntity> made = corrected.getOrDefault(row.id(), List.of());
            if (made.isEmpty()) {
                continue;
            }
            FactRow fresh = matches.fresh(row.id());
            if (Readings.wasAdded(made)) {
                fresh = wasRemoved(made) ? null : addedAgain(meeting, matches, row, oldProof.get(row.id()));
            }
            if (fresh == null) {
                lost.addAll(wasRemoved(made) ? List.of() : made);
                continue;
            }
            again.addAll(copied(made, row, fresh, meeting.id(), change));
        }
        corrections.keep(again);
        kept.addAll(again);
        return new Outcome(kept, lost);
    }

    /** A fact that a person added, under what stands for its parent; null where that or its proof is gone. */
    private @Nullable FactRow addedAgain(
            MeetingEntity meeting, Matches matches, FactRow row, @Nullable List<EvidenceEntity> proof) {
        UUID parent = matches.freshParent(row.parentId());
        if (parent == null) {
            return null;
        }
        Span span = null;
        if (proof != null && !proof.isEmpty()) {
            span = standing(meeting, proof.getFirst());
            if (span == null) {
                return null;
            }
        }
        FactRow again = newFacts.add(row.factKind(), parent, span, meeting, row.written());
        for (FactField field : row.written().keySet()) {
            if (field.isAgency() || field.isPerson()) {
                mentions.carry(row.id(), again, field);
            }
        }
        return again;
    }

    /** Where the words of a span stand in the meeting's document now; null where they do not, or more than once elsewhere. */
    private @Nullable Span standing(MeetingEntity meeting, EvidenceEntity proof) {
        UUID document = meeting.document().id();
        String text = Objects.requireNonNull(documents
                .slices(List.of(document), 0, meeting.document().characters())
                .get(document));
        int sameStart = proof.start() <= meeting.document().characters()
                ? text.offsetByCodePoints(0, proof.start())
                : text.length();
        int found = text.startsWith(proof.quote(), sameStart) ? sameStart : text.indexOf(proof.quote());
        boolean only = found == sameStart || found >= 0 && text.indexOf(proof.quote(), found + 1) < 0;
        if (found < 0 || !only) {
            return null;
        }
        int start = text.codePointCount(0, found);
        return new Span(
                start, start + proof.quote().codePointCount(0, proof.quote().length()));
    }

    private List<CorrectionEntity> copied(
            List<CorrectionEntity> made, FactRow old, FactRow fresh, UUID meetingId, UUID change) {
        CorrectionEntity last = made.getLast();
        if (last.action() == CorrectionAction.REMOVED) {
            String read = Readings.digest(fresh);
            places.removeWithAllBelow(meetingId, fresh.id());
            return List.of(copy(last, fresh, meetingId, change, read));
        }
        if (Readings.wasAdded(made)) {
            return List.of(copy(made.getFirst(), fresh, meetingId, change, null));
        }
        Map<FactField, CorrectionEntity> latest = new LinkedHashMap<>();
        made.forEach(correction -> latest.put(Objects.requireNonNull(correction.field()), correction));
        List<CorrectionEntity> copies = new ArrayList<>();
        latest.forEach((field, correction) -> {
            copies.add(copy(correction, fresh, meetingId, change, fresh.written(field)));
            places.write(fresh, Collections.singletonMap(field, old.written(field)));
            if (field.isAgency() || field.isPerson()) {
                mentions.carry(old.id(), fresh, field);
            }
        });
        return copies;
    }

    private static CorrectionEntity copy(
            CorrectionEntity made, FactRow fresh, UUID meetingId, UUID change, @Nullable String asRead) {
        Occasion occasion = new Occasion(meetingId, change, made.correctedBy(), made.correctedAt(), made.reason());
        return new CorrectionEntity(
                Ids.next(), fresh.id(), occasion, made.action(), made.field(), asRead, made.corrected());
    }
}
