package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AgendaItemRepository;
import org.yiding.meeting.store.FactRepository;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingOrder;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.MeetingSearch;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Finds the meetings that the caller may see. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final FactRepository facts;
    private final Caller caller;

    MeetingService(MeetingRepository meetings, AgendaItemRepository items, FactRepository facts, Caller caller) {
        this.meetings = meetings;
        this.items = items;
        this.facts = facts;
        this.caller = caller;
    }

    /** A page of the meetings that the caller may see. */
    public Page<MeetingEntity> page(MeetingSearch search, MeetingOrder order, PageRequest request) {
        return meetings.page(search, caller.visible(), order, request);
    }

    /**
     * Meetings by id; unknown ones and those that the caller may not see are left out, for an agency's user those that charge it
     * with nothing as well.
     */
    public Map<UUID, MeetingEntity> byIds(Collection<UUID> ids) {
        Collection<UUID> shown = caller.ownAgency()
                .<Collection<UUID>>map(own -> facts.chargedWith(ids, own))
                .orElse(ids);
        return Batches.byKey(meetings.allByIdIn(shown, caller.visible()), MeetingEntity::id);
    }

    /** The meetings whose records stand in the place of these, by the superseded one; hidden ones are left out. */
    public Map<UUID, MeetingEntity> successors(Collection<UUID> ids) {
        Map<UUID, UUID> successors = meetings.allById(ids).stream()
                .filter(meeting -> meeting.supersededBy() != null)
                .collect(
                        Collectors.toMap(MeetingEntity::id, meeting -> Objects.requireNonNull(meeting.supersededBy())));
        Map<UUID, MeetingEntity> found = byIds(Set.copyOf(successors.values()));
        Map<UUID, MeetingEntity> shown = new HashMap<>();
        successors.forEach((id, successor) -> {
            if (found.containsKey(successor)) {
                shown.put(id, found.get(successor));
            }
        });
        return shown;
    }

    /** The meetings of these agenda items, by item. */
    public Map<UUID, MeetingEntity> ofItems(Collection<UUID> itemIds) {
        return Batches.parents(items.allById(itemIds), AgendaItemEntity::id, AgendaItemEntity::meetingId, this::byIds);
    }
}
