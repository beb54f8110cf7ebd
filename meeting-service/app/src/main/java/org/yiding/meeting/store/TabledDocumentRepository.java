package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tabled documents, in the order of the minutes. */
@ApplicationScoped
public class TabledDocumentRepository implements PanacheRepositoryBase<TabledDocumentEntity, UUID> {

    public List<TabledDocumentEntity> ofItems(Collection<UUID> itemIds) {
        return list("removed = false and itemId in ?1 order by itemId, position", itemIds);
    }
}
