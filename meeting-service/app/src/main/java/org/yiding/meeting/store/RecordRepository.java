package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Whole records, as they come from a reading. */
@ApplicationScoped
public class RecordRepository {

    private final EntityManager entities;

    RecordRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes every row now, so that whatever the database objects to shows here. */
    public void persist(NewRecord record, List<WarningEntity> warnings) {
        record.rows().forEach(entities::persist);
        warnings.forEach(entities::persist);
        entities.flush();
    }
}
