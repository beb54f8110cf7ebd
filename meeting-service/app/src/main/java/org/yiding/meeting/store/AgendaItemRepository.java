package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Agenda items, in the order of their numbers. */
@ApplicationScoped
public class AgendaItemRepository implements PanacheRepositoryBase<AgendaItemEntity, UUID> {

    /** In no particular order; unknown ids are left out. */
    public List<AgendaItemEntity> allById(Collection<UUID> ids) {
        return list("removed = false and id in ?1", ids);
    }

    public List<AgendaItemEntity> ofMeetings(Collection<UUID> meetingIds) {
        return list("removed = false and meetingId in ?1 order by meetingId, number", meetingIds);
    }
}
