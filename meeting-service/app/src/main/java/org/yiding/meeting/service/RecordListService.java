package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiding.meeting.store.AssignmentEntity;
import org.yiding.meeting.store.AssignmentRepository;
import org.yiding.meeting.store.AttendanceEntity;
import org.yiding.meeting.store.AttendanceRepository;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.RecordList;
import org.yiding.meeting.store.RecordListRepository;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.meeting.store.ResolutionRepository;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/**
 * Finds what this service knows of agencies, persons and regulations, which other services own: a page for each, in a
 * number of statements that does not depend on how many are asked for. The latest meeting comes first; meetings that the
 * caller may not see are left out, of the counts as well.
 */
@ApplicationScoped
@Transactional
public class RecordListService {

    private final RecordListRepository lists;
    private final AssignmentRepository assignments;
    private final AttendanceRepository attendance;
    private final ResolutionRepository resolutions;
    private final MeetingRepository meetings;
    private final Caller caller;

    RecordListService(
            RecordListRepository lists,
            AssignmentRepository assignments,
            AttendanceRepository attendance,
            ResolutionRepository resolutions,
            MeetingRepository meetings,
            Caller caller) {
        this.lists = lists;
        this.assignments = assignments;
        this.attendance = attendance;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.caller = caller;
    }

    /** By agency; for an agency's user those of its own alone, and the others' lists are empty. */
    public Map<String, Page<AssignmentEntity>> assignmentsOfAgencies(Collection<String> ids, PageRequest request) {
        List<String> shown = ids.stream().filter(caller::sees).toList();
        Map<String, Page<AssignmentEntity>> pages = new HashMap<>(filled(
                lists.pages(RecordList.ASSIGNMENTS_OF_AGENCY, shown, caller.visible(), request),
                found -> Batches.byKey(assignments.allById(found), AssignmentEntity::id)));
        ids.forEach(id -> pages.computeIfAbsent(id, another -> Page.empty()));
        return pages;
    }

    public Map<String, Page<AttendanceEntity>> attendancesOfAgencies(Collection<String> ids, PageRequest request) {
        return attendances(RecordList.ATTENDANCES_OF_AGENCY, ids, request);
    }

    public Map<String, Page<AttendanceEntity>> attendancesOfPersons(Collection<String> ids, PageRequest request) {
        return attendances(RecordList.ATTENDANCES_OF_PERSON, ids, request);
    }

    public Map<String, Page<ResolutionEntity>> resolutionsOfRegulations(Collection<String> ids, PageRequest request) {
        return filled(
                lists.pages(RecordList.RESOLUTIONS_OF_REGULATION, ids, caller.visible(), request),
                found -> Batches.byKey(resolutions.allById(found), ResolutionEntity::id));
    }

    /** The latest meeting that decided on each regulation; those never decided on are left out. */
    public Map<String, MeetingEntity> decidedAt(Collection<String> regulationIds) {
        Map<String, UUID> ids = lists.decidedAt(regulationIds, caller.visible());
        Map<UUID, MeetingEntity> found =
                Batches.byKey(meetings.allById(new HashSet<>(ids.values())), MeetingEntity::id);
        Map<String, MeetingEntity> decidedAt = new HashMap<>();
        ids.forEach((regulation, meeting) -> decidedAt.put(regulation, found.get(meeting)));
        return decidedAt;
    }

    private Map<String, Page<AttendanceEntity>> attendances(
            RecordList list, Collection<String> ids, PageRequest request) {
        return filled(
                lists.pages(list, ids, caller.visible(), request),
                found -> Batches.byKey(attendance.allById(found), AttendanceEntity::id));
    }

    private static <E> Map<String, Page<E>> filled(
            Map<String, Page<UUID>> pages, Function<Set<UUID>, Map<UUID, E>> find) {
        Set<UUID> ids = new HashSet<>();
        pages.values().forEach(page -> ids.addAll(page.rows()));
        Map<UUID, E> found = find.apply(ids);
        Map<String, Page<E>> filled = new HashMap<>();
        pages.forEach((key, page) -> filled.put(key, page.map(found::get)));
        return filled;
    }
}
