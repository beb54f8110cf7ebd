package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Conditions of approval, in the order of the minutes. */
@ApplicationScoped
public class ConditionRepository implements PanacheRepositoryBase<ConditionEntity, UUID> {

    public List<ConditionEntity> ofResolutions(Collection<UUID> resolutionIds) {
        return list("removed = false and resolutionId in ?1 order by resolutionId, position", resolutionIds);
    }
}
