package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiding.meeting.model.MeetingState;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Pages of many {@link RecordList}s of one kind at once: two statements however many keys there are. */
@ApplicationScoped
public class RecordListRepository {

    private static final String DAY = "coalesce(m.held_on, date '1900-01-01')";

    private static final String SEEN = " and not f.removed and m.state = any(:visible)";

    private final EntityManager entities;

    RecordListRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The same page of each key's list.
     *
     * @param keys what the owning service calls the things
     * @param visible the states of the meetings that the caller may see
     * @return ids of the records by key; a key without records has an empty page
     */
    public Map<String, Page<UUID>> pages(
            RecordList list, Collection<String> keys, Set<MeetingState> visible, PageRequest request) {
        Map<String, Long> totals = totals(list, keys, visible);
        Map<String, List<Row>> found = found(list, keys, visible, request);
        Map<String, Page<UUID>> pages = new HashMap<>();
        for (String key : keys) {
            List<Row> rows = found.getOrDefault(key, List.of());
            Page<Row> page =
                    Page.of(request, rows, row -> DayCursor.of(row.day(), row.id()), totals.getOrDefault(key, 0L));
            pages.put(key, page.map(Row::id));
        }
        return pages;
    }

    /** The latest meeting that decided on each of these regulations; those never decided on are left out. */
    public Map<String, UUID> decidedAt(Collection<String> regulationIds, Set<MeetingState> visible) {
        Query query = entities.createNativeQuery("""
                        select distinct on (d.regulation_id) d.regulation_id, m.id
                        from document_reference d
                        join resolution r on r.id = d.resolution_id
                        join agenda_item i on i.id = r.item_id
                        join meeting m on m.id = i.meeting_id
                        where d.relation = 'DECIDED' and d.regulation_id = any(:keys) and not d.removed and m.state = any(:visible)
                        order by d.regulation_id, m.held_on desc nulls last, m.id desc""", Object[].class)
                .setParameter("keys", keys(regulationIds))
                .setParameter("visible", names(visible));
        Map<String, UUID> meetings = new HashMap<>();
        for (Object[] row : rows(query)) {
            meetings.put((String) row[0], (UUID) row[1]);
        }
        return meetings;
    }

    private Map<String, Long> totals(RecordList list, Collection<String> keys, Set<MeetingState> visible) {
        String sql = "select k.key, count(*) from unnest(:keys) as k(key) join " + list.tables() + " on " + list.ofKey()
                + SEEN + " group by k.key";
        Query query = entities.createNativeQuery(sql, Object[].class)
                .setParameter("keys", keys(keys))
                .setParameter("visible", names(visible));
        Map<String, Long> totals = new HashMap<>();
        for (Object[] row : rows(query)) {
            totals.put((String) row[0], ((Number) row[1]).longValue());
        }
        return totals;
    }

    private Map<String, List<Row>> found(
            RecordList list, Collection<String> keys, Set<MeetingState> visible, PageRequest request) {
        String beyond = request.start().isEmpty()
                ? ""
                : " and (" + DAY + " < :afterDay or (" + DAY + " = :afterDay and f.id > :afterId))";
        String sql = "select k.key, l.day, l.id from unnest(:keys) as k(key) cross join lateral (select f.id, " + DAY
                + " as day from " + list.tables() + " where " + list.ofKey() + SEEN + beyond
                + " order by day desc, f.id limit :most) l order by l.day desc, l.id";
        Query query = entities.createNativeQuery(sql, Object[].class)
                .setParameter("keys", keys(keys))
                .setParameter("visible", names(visible))
                .setParameter("most", request.limit());
        request.start()
                .map(DayCursor::parse)
                .ifPresent(start -> query.setParameter("afterDay", start.day()).setParameter("afterId", start.id()));
        Map<String, List<Row>> found = new HashMap<>();
        for (Object[] row : rows(query)) {
            found.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add(new Row(day(row[1]), (UUID) row[2]));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // the API of native queries has no typed way
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String[] keys(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }

    private static String[] names(Set<MeetingState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private record Row(LocalDate day, UUID id) {}
}
