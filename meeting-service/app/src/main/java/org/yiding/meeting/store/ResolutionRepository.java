package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Resolutions, in the order of their numbers. */
@ApplicationScoped
public class ResolutionRepository implements PanacheRepositoryBase<ResolutionEntity, UUID> {

    /** In no particular order; unknown ids are left out. */
    public List<ResolutionEntity> allById(Collection<UUID> ids) {
        return list("removed = false and id in ?1", ids);
    }

    public List<ResolutionEntity> ofItems(Collection<UUID> itemIds) {
        return list("removed = false and itemId in ?1 order by itemId, ordinal", itemIds);
    }
}
