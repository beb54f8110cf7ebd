package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Corrections, the oldest first. */
@ApplicationScoped
public class CorrectionRepository implements PanacheRepositoryBase<CorrectionEntity, UUID> {

    public List<CorrectionEntity> ofMeetings(Collection<UUID> meetingIds) {
        return list("meetingId in ?1 order by id", meetingIds);
    }

    public List<CorrectionEntity> ofFact(UUID factId) {
        return list("factId = ?1 order by id", factId);
    }

    /** Keeps what was corrected at one time. */
    public void keep(Collection<CorrectionEntity> made) {
        persist(made);
    }

    public List<CorrectionEntity> ofChange(UUID changeId) {
        return list("changeId = ?1 order by id", changeId);
    }
}
