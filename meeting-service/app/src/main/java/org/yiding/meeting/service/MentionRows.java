package org.yiding.meeting.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MentionBasis;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.store.MentionCandidateEntity;
import org.yiding.meeting.store.MentionEntity;
import org.yiding.meeting.store.MentionEntity.Meant;
import org.yiding.meeting.store.MentionEntity.Settlement;
import org.yiding.meeting.store.MentionKey;

/**
 * Makes the rows that say whom the names in a meeting's facts mean.
 *
 * @param asOf the day for which its document's words are understood
 * @param settlement who decides now and when; null while a machine reads and nobody decides
 */
record MentionRows(UUID meetingId, LocalDate asOf, @Nullable Settlement settlement) {

    /**
     * Whom one name means, and who may be meant instead.
     *
     * @param candidates the likeliest first
     */
    record Explained(MentionEntity mention, List<MentionCandidateEntity> candidates) {}

    /**
     * @param field the field of the fact whose value is explained
     * @param asWritten the words; null where a person chose the entry without any
     */
    Explained of(UUID factId, FactField field, @Nullable String asWritten, NamedMeaning meaning) {
        MentionKey key = new MentionKey(factId, field);
        Meant meant = new Meant(meaning.id(), meaning.basis(), meaning.confidence(), meaning.reason());
        boolean settled = meaning.basis() == MentionBasis.SETTLED;
        MentionEntity mention = new MentionEntity(key, meetingId, asWritten, asOf, meant, settled ? settlement : null);
        List<MentionCandidateEntity> candidates = new ArrayList<>();
        for (NamedMeaning.Candidate other : meaning.candidates()) {
            candidates.add(new MentionCandidateEntity(
                    key, candidates.size() + 1, other.id(), other.name(), other.score(), other.reason()));
        }
        return new Explained(mention, List.copyOf(candidates));
    }
}
