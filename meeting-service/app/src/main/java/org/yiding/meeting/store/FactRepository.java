package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.MeetingState;

/** The identities of facts, whatever their kind. */
@ApplicationScoped
public class FactRepository implements PanacheRepositoryBase<FactEntity, UUID> {

    /** How sure the reading of each fact is. */
    public Map<UUID, Confidence> confidences(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(FactEntity::id, FactEntity::confidence));
    }

    /**
     * Those of these facts that stand for what an agency is charged with: its assignments, and the resolutions, items and meetings
     * that they come from.
     *
     * @param agency the directory's id
     */
    public Set<UUID> chargedWith(Collection<UUID> ids, String agency) {
        List<UUID> found = getEntityManager()
                .createNativeQuery("""
                        select distinct f.id
                        from assignment a
                        join resolution r on r.id = a.resolution_id
                        join agenda_item i on i.id = r.item_id
                        cross join lateral (values (a.id), (r.id), (i.id), (i.meeting_id)) f (id)
                        where a.agency_id = :agency and not a.removed and f.id = any(:ids)""", UUID.class)
                .setParameter("agency", agency)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(found);
    }

    /** Those of these facts whose meeting is in one of these states. */
    public Set<UUID> ofMeetingsIn(Collection<UUID> ids, Collection<MeetingState> states) {
        List<UUID> found = getEntityManager()
                .createQuery(
                        "select f.id from FactEntity f, MeetingEntity m where m.id = f.meetingId and f.id in :ids"
                                + " and m.state in :states",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("states", states)
                .getResultList();
        return new HashSet<>(found);
    }
}
