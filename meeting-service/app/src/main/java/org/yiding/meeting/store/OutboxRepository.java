package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** The outbox, which is the change feed as well. */
@ApplicationScoped
public class OutboxRepository implements PanacheRepositoryBase<ChangeEntity, UUID> {

    /** How many values a cursor of the feed has. */
    public static final int CURSOR_PARTS = 1;

    // The key of the lock: any number that no other lock of this database has.
    private static final long TURN = 0x6d656574696e67L;

    /**
     * Tells what was done to a meeting, in the transaction that did it and as its last step: from here to its end no other
     * transaction can tell anything, so that the places in the feed are taken in the order in which they become visible.
     *
     * @param id of the change
     * @param meeting as it is after the change
     * @param causedBy the user name of whoever did it
     * @param forReaders whether those may know of it who only read confirmed records
     */
    public void tell(
            UUID id,
            MeetingEntity meeting,
            ChangeKind kind,
            @Nullable String reason,
            String causedBy,
            Instant at,
            boolean forReaders) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)")
                .setParameter("turn", TURN)
                .getSingleResult();
        getEntityManager()
                .createNativeQuery("""
                        insert into outbox (id, aggregatetype, aggregateid, type, payload, meeting_id, version, caused_by,
                            reason, occurred_at, for_readers)
                        values (:id, 'Meeting', :aggregate, :type, jsonb_build_object(
                                'meetingId', cast(:aggregate as text), 'change', cast(:type as text),
                                'state', cast(:state as text), 'version', cast(:version as integer), 'by', cast(:by as text), 'at', cast(:at as timestamptz),
                                'reason', cast(:reason as text)),
                            :meeting, :version, :by, cast(:reason as text), :at, :forReaders)""")
                .setParameter("id", id)
                .setParameter("aggregate", meeting.id().toString())
                .setParameter("type", kind.name())
                .setParameter("state", meeting.state().name())
                .setParameter("version", meeting.version())
                .setParameter("by", causedBy)
                .setParameter("reason", reason)
                .setParameter("at", at)
                .setParameter("meeting", meeting.id())
                .setParameter("forReaders", forReaders)
                .executeUpdate();
    }

    /**
     * A page of the feed, the oldest change first.
     *
     * @param meetingId of the one meeting to tell of; null for all
     * @param readersOnly whether to leave out what those must not know who only read confirmed records
     */
    public Page<ChangeEntity> page(@Nullable UUID meetingId, boolean readersOnly, PageRequest request) {
        Conditions conditions = new Conditions()
                .and("c.meetingId = :meeting", "meeting", meetingId)
                .and("c.forReaders = :readers", "readers", readersOnly ? Boolean.TRUE : null);
        long total = conditions
                .query(getEntityManager(), "select count(c) from ChangeEntity c", "", Long.class)
                .getSingleResult();
        Long after = request.start().map(Cursor::position).orElse(null);
        List<ChangeEntity> found = conditions
                .and("c.position > :after", "after", after)
                .query(getEntityManager(), "from ChangeEntity c", " order by c.position", ChangeEntity.class)
                .setMaxResults(request.limit())
                .getResultList();
        return Page.of(request, found, change -> Cursor.at(change.position()), total);
    }
}
