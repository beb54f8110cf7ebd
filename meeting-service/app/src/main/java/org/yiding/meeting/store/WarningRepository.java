package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Warnings of a reading, in the order of the text. */
@ApplicationScoped
public class WarningRepository implements PanacheRepositoryBase<WarningEntity, WarningKey> {

    public List<WarningEntity> ofDocument(UUID documentId) {
        return list("documentId = ?1 order by position", documentId);
    }
}
