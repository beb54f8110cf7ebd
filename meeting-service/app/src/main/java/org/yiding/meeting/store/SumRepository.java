package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sums of money, in the order of the minutes. */
@ApplicationScoped
public class SumRepository implements PanacheRepositoryBase<SumEntity, UUID> {

    public List<SumEntity> ofResolutions(Collection<UUID> resolutionIds) {
        return list("removed = false and resolutionId in ?1 order by resolutionId, position", resolutionIds);
    }
}
