package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assignments, in the order of the minutes. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentEntity, UUID> {

    /** In no particular order; unknown ids are left out. */
    public List<AssignmentEntity> allById(Collection<UUID> ids) {
        return list("removed = false and id in ?1", ids);
    }

    public List<AssignmentEntity> ofResolutions(Collection<UUID> resolutionIds) {
        return list("removed = false and resolutionId in ?1 order by resolutionId, position", resolutionIds);
    }
}
