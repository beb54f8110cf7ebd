package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiding.meeting.model.MeetingState;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Meetings, each always with its body and its document. */
@ApplicationScoped
public class MeetingRepository implements PanacheRepositoryBase<MeetingEntity, UUID> {

    private static final String FROM = "from MeetingEntity m join fetch m.body b join fetch m.document d";
    private static final String DAY = "coalesce(m.heldOn, {d '1900-01-01'})";
    private static final Set<MeetingState> TAKEN_BACK = Set.of(MeetingState.WITHDRAWN, MeetingState.SUPERSEDED);
    private static final String SAYS = """
            (m.title like :text escape '\\' or exists (
                select 1 from AgendaItemEntity i where i.meetingId = m.id and (i.title like :text escape '\\' or exists (
                    select 1 from ResolutionEntity r where r.itemId = i.id and r.text like :text escape '\\'))))""";

    /**
     * One page, by the day the meeting was held and its id, which make up the cursor ({@link DayCursor}).
     *
     * @param visible the states of the meetings that the caller may see
     */
    public Page<MeetingEntity> page(
            MeetingSearch search, Set<MeetingState> visible, MeetingOrder sort, PageRequest request) {
        Conditions conditions = new Conditions()
                .and("m.state in :visible", "visible", visible)
                .and("m.ordinal = :ordinal", "ordinal", search.ordinal())
                .and("b.name = :body", "body", search.body())
                .and("m.heldOn >= :heldFrom", "heldFrom", search.heldFrom())
                .and("m.heldOn <= :heldTo", "heldTo", search.heldTo())
                .and("m.state = :state", "state", search.state())
                .and(SAYS, "text", Conditions.containing(search.text()));
        long total = conditions
                .query(getEntityManager(), "select count(m) from MeetingEntity m join m.body b", "", Long.class)
                .getSingleResult();
        boolean descending = sort == MeetingOrder.HELD_ON_DESC;
        request.start().map(DayCursor::parse).ifPresent(start -> beyond(conditions, start, descending));
        String order = " order by " + DAY + (descending ? " desc, m.id desc" : ", m.id");
        List<MeetingEntity> found = conditions
                .query(getEntityManager(), FROM, order, MeetingEntity.class)
                .setMaxResults(request.limit())
                .getResultList();
        return Page.of(request, found, meeting -> DayCursor.of(meeting.heldOn(), meeting.id()), total);
    }

    /** The meetings with these ids, in no particular order; unknown ids are left out. */
    public List<MeetingEntity> allById(Collection<UUID> ids) {
        return list(FROM + " where m.id in ?1", ids);
    }

    /** Those of {@link #allById} that are in one of these states. */
    public List<MeetingEntity> allByIdIn(Collection<UUID> ids, Set<MeetingState> states) {
        return list(FROM + " where m.id in ?1 and m.state in ?2", ids, states);
    }

    /** The meeting with this id, kept from every other change until the transaction ends. */
    public Optional<MeetingEntity> forChange(UUID id) {
        Optional<MeetingEntity> locked = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        return locked.isEmpty() ? locked : find(FROM + " where m.id = ?1", id).firstResultOptional();
    }

    /** The meeting that was read from the document with this hash. */
    public Optional<MeetingEntity> ofDocument(String sha256) {
        return find(FROM + " where d.sha256 = ?1", sha256).firstResultOptional();
    }

    /** The meeting that a document was read for once, though another is its source by now. */
    public Optional<MeetingEntity> everOfDocument(String sha256) {
        return find(
                        FROM + " where m.id in (select f.meetingId from FactEntity f, SourceDocumentEntity s"
                                + " where f.documentId = s.id and s.sha256 = ?1)",
                        sha256)
                .firstResultOptional();
    }

    /** The current record of the meeting of this body with this number in this year, from whatever document. */
    public Optional<MeetingEntity> ofOrdinal(UUID bodyId, int ordinal, int year) {
        return find(
                        FROM + " where b.id = ?1 and m.ordinal = ?2 and year(m.heldOn) = ?3 and m.state not in ?4",
                        bodyId,
                        ordinal,
                        year,
                        TAKEN_BACK)
                .firstResultOptional();
    }

    /** The current record of another meeting than this one with this number. */
    public Optional<MeetingEntity> otherOfOrdinal(MeetingEntity one, UUID bodyId, int ordinal, int year) {
        return getEntityManager()
                .createQuery(
                        FROM + " where m.id <> :one and b.id = :body and m.ordinal = :ordinal and m.heldOn >= :from"
                                + " and m.heldOn < :to and m.state not in :gone",
                        MeetingEntity.class)
                .setParameter("one", one.id())
                .setParameter("body", bodyId)
                .setParameter("ordinal", ordinal)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1))
                .setParameter("gone", TAKEN_BACK)
                // The one at hand has been changed already; writing it now would meet the constraint before this
                // answers.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static void beyond(Conditions conditions, DayCursor start, boolean descending) {
        String than = descending ? "<" : ">";
        conditions.and(
                "(%1$s %2$s :afterDay or (%1$s = :afterDay and m.id %2$s :afterId))".formatted(DAY, than),
                Map.of("afterDay", start.day(), "afterId", start.id()));
    }
}
