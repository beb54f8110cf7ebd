package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yiding.meeting.model.MentionBasis;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.CorrectionAction;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionEntity.Occasion;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MentionEntity;
import org.yiding.meeting.store.MentionRepository;

/**
 * Lets the names that a person settled in a meeting stay settled in a new reading of it, on facts as well that the earlier
 * reading did not find. Runs in a transaction.
 */
@ApplicationScoped
class SettledNames {

    private final MentionRepository mentions;
    private final CorrectionRepository corrections;

    SettledNames(MentionRepository mentions, CorrectionRepository corrections) {
        this.mentions = mentions;
        this.corrections = corrections;
    }

    /** What the names of agencies mean that a person settled in this meeting, by the name; the last word counts. */
    Map<String, MentionEntity> of(UUID meetingId) {
        Map<String, MentionEntity> settled = new HashMap<>();
        for (MentionEntity mention : mentions.ofMeeting(meetingId, MentionBasis.SETTLED)) {
            String name = mention.asWritten();
            if (name != null && mention.field().isAgency()) {
                settled.merge(name, mention, (one, other) -> at(one).isAfter(at(other)) ? one : other);
            }
        }
        return settled;
    }

    /**
     * Settles the names of a new reading as they were.
     *
     * @param settled what {@link #of} gave for the earlier reading
     * @param change the change in the outbox that this is part of
     * @return what that corrected, with who settled it and when
     */
    List<CorrectionEntity> again(
            MeetingEntity meeting, List<FactRow> fresh, Map<String, MentionEntity> settled, UUID change) {
        Map<UUID, Correctable> rows = new HashMap<>();
        rows.put(meeting.id(), meeting);
        fresh.stream().filter(row -> !row.removed()).forEach(row -> rows.put(row.id(), row));
        List<CorrectionEntity> made = new ArrayList<>();
        for (MentionEntity mention : mentions.ofFacts(rows.keySet())) {
            MentionEntity decided = settled.get(Objects.requireNonNullElse(mention.asWritten(), ""));
            if (decided == null || !mention.field().isAgency() || mention.basis() == MentionBasis.SETTLED) {
                continue;
            }
            Correctable row = Objects.requireNonNull(rows.get(mention.factId()));
            if (!mention.meantId().equals(decided.meantId())) {
                row.write(mention.field(), decided.meantId());
                Occasion occasion = new Occasion(
                        meeting.id(), change, Objects.requireNonNull(decided.settledBy()), at(decided), null);
                made.add(new CorrectionEntity(
                        Ids.next(),
                        row.id(),
                        occasion,
                        CorrectionAction.CHANGED,
                        mention.field(),
                        mention.meantId(),
                        decided.meantId()));
            }
            mentions.replace(decided.at(mention.key()), List.of());
        }
        corrections.keep(made);
        return made;
    }

    private static Instant at(MentionEntity settled) {
        return Objects.requireNonNull(settled.settledAt());
    }
}
