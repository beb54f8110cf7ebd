package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.store.ChangeEntity;
import org.yiding.meeting.store.OutboxRepository;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Tells what happened to meetings. */
@ApplicationScoped
@Transactional
public class ChangeService {

    /** How many values a cursor of the feed has. */
    public static final int CURSOR_PARTS = OutboxRepository.CURSOR_PARTS;

    private final OutboxRepository outbox;
    private final Caller caller;

    ChangeService(OutboxRepository outbox, Caller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * The oldest change first. Who only reads confirmed records is told of those that a meeting went through as such.
     *
     * @param meetingId of the one meeting to tell of; null for all
     */
    public Page<ChangeEntity> page(@Nullable UUID meetingId, PageRequest request) {
        return outbox.page(meetingId, !caller.seesDrafts(), request);
    }
}
