package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AgendaItemRepository;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingOrder;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.MeetingSearch;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Finds meetings. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;

    MeetingService(MeetingRepository meetings, AgendaItemRepository items) {
        this.meetings = meetings;
        this.items = items;
    }

    public Page<MeetingEntity> page(MeetingSearch search, MeetingOrder order, PageRequest request) {
        return meetings.page(search, order, request);
    }

    /** Meetings by id; unknown ids are left out. */
    public Map<UUID, MeetingEntity> byIds(Collection<UUID> ids) {
        return Batches.byKey(meetings.allById(ids), MeetingEntity::id);
    }

    /** The meetings of these agenda items, by item. */
    public Map<UUID, MeetingEntity> ofItems(Collection<UUID> itemIds) {
        return Batches.parents(items.allById(itemIds), AgendaItemEntity::id, AgendaItemEntity::meetingId, this::byIds);
    }
}
