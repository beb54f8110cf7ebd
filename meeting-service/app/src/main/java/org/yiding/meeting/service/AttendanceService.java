package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.store.AttendanceEntity;
import org.yiding.meeting.store.AttendanceRepository;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;

/** Finds who was there, for many meetings at once. */
@ApplicationScoped
@Transactional
public class AttendanceService {

    private final AttendanceRepository attendance;
    private final MeetingRepository meetings;

    AttendanceService(AttendanceRepository attendance, MeetingRepository meetings) {
        this.attendance = attendance;
        this.meetings = meetings;
    }

    /** Attendance in the order of the minutes; a meeting without any is left out. */
    public Map<UUID, List<AttendanceEntity>> ofMeetings(Collection<UUID> meetingIds) {
        return Batches.grouped(attendance.ofMeetings(meetingIds), AttendanceEntity::meetingId);
    }

    /** The meetings of these lines, by line. */
    public Map<UUID, MeetingEntity> meetings(Collection<UUID> attendanceIds) {
        return Batches.parents(
                attendance.allById(attendanceIds),
                AttendanceEntity::id,
                AttendanceEntity::meetingId,
                ids -> Batches.byKey(meetings.allById(ids), MeetingEntity::id));
    }
}
