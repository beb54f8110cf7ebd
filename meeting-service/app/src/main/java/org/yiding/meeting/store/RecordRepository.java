package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yiding.meeting.model.FactField;

/** Whole records, as they come from a reading. */
@ApplicationScoped
public class RecordRepository {

    private final EntityManager entities;
    private final MentionRepository mentions;

    RecordRepository(EntityManager entities, MentionRepository mentions) {
        this.entities = entities;
        this.mentions = mentions;
    }

    /**
     * Lets a new reading stand for a meeting that is there: its facts are written beside those of the earlier one, which the
     * caller has removed, and the meeting's own proof and warnings are those of the new reading.
     *
     * @param corrected the meeting's own fields that hold as a person corrected them
     */
    public void persistAgain(
            NewRecord record,
            SourceDocumentEntity document,
            List<WarningEntity> warnings,
            Collection<FactField> corrected) {
        UUID meetingId = record.meeting().id();
        entities.flush();
        entities.createQuery("delete from EvidenceEntity e where e.factId = :meeting")
                .setParameter("meeting", meetingId)
                .executeUpdate();
        entities.createQuery("delete from WarningEntity w where w.documentId = :document")
                .setParameter("document", document.id())
                .executeUpdate();
        mentions.removeAllBut(meetingId, corrected);
        entities.find(FactEntity.class, meetingId).readAgain(document.id(), record.headConfidence());
        record.rowsBelow(corrected).forEach(entities::persist);
        warnings.forEach(entities::persist);
        entities.flush();
    }

    /** Writes every row now, so that whatever the database objects to shows here. */
    public void persist(NewRecord record, List<WarningEntity> warnings) {
        record.rows().forEach(entities::persist);
        warnings.forEach(entities::persist);
        entities.flush();
    }
}
