package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Attendance, in the order of the minutes. */
@ApplicationScoped
public class AttendanceRepository implements PanacheRepositoryBase<AttendanceEntity, UUID> {

    /** In no particular order; unknown ids are left out. */
    public List<AttendanceEntity> allById(Collection<UUID> ids) {
        return list("removed = false and id in ?1", ids);
    }

    public List<AttendanceEntity> ofMeetings(Collection<UUID> meetingIds) {
        return list("removed = false and meetingId in ?1 order by meetingId, position", meetingIds);
    }
}
