package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.model.FactField;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Names of agencies in records that are open for correction, each name of a meeting once. */
@ApplicationScoped
public class OpenNameRepository {

    /** How many values a cursor has: {@link DayCursor}'s and the name. */
    public static final int CURSOR_PARTS = DayCursor.PARTS + 1;

    private static final String DAY = "coalesce(m.held_on, date '1900-01-01')";

    private final EntityManager entities;

    OpenNameRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One page: the latest meeting first, the names of a meeting in the order of their characters. */
    public Page<OpenName> page(OpenNameSearch search, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String names = names(search, parameters);
        Query count = entities.createNativeQuery("select count(*) from (" + names + ") s", Long.class);
        parameters.forEach(count::setParameter);
        long total = ((Number) count.getSingleResult()).longValue();
        String beyond = request.start().map(start -> beyond(start, parameters)).orElse("");
        Query query = entities.createNativeQuery(
                        "select cast(s.meeting_id as text), cast(s.day as text), s.as_written, s.facts from (" + names
                                + ") s" + beyond + " order by s.day desc, s.meeting_id, s.as_written",
                        Object[].class)
                .setMaxResults(request.limit());
        parameters.forEach(query::setParameter);
        return Page.of(request, rows(query), OpenNameRepository::cursor, total);
    }

    private static String names(OpenNameSearch search, Map<String, Object> parameters) {
        parameters.put("fields", agencyFields());
        parameters.put("confidence", search.confidence().name());
        String sql = "select m.id as meeting_id, " + DAY + " as day, n.as_written,"
                + " string_agg(distinct cast(n.fact_id as text), ',') as facts"
                + " from mention n join meeting m on m.id = n.meeting_id"
                + " left join assignment a on a.id = n.fact_id left join attendance t on t.id = n.fact_id"
                + " where n.field = any(:fields) and n.confidence = :confidence and n.as_written is not null"
                + " and meeting_is_open(m.state) and not coalesce(a.removed, t.removed, false)";
        if (search.meetingId() != null) {
            sql += " and m.id = :meeting";
            parameters.put("meeting", search.meetingId());
        }
        String pattern = Conditions.containing(search.containing());
        if (pattern != null) {
            sql += " and n.as_written like :pattern escape '\\'";
            parameters.put("pattern", pattern);
        }
        return sql + " group by m.id, " + DAY + ", n.as_written";
    }

    private static String beyond(Cursor cursor, Map<String, Object> parameters) {
        DayCursor start = DayCursor.parse(cursor);
        parameters.put("afterDay", start.day());
        parameters.put("afterId", start.id());
        parameters.put("afterName", cursor.key().get(DayCursor.PARTS));
        return " where s.day < :afterDay or s.day = :afterDay and (s.meeting_id > :afterId"
                + " or s.meeting_id = :afterId and s.as_written > :afterName)";
    }

    private static Cursor cursor(OpenName name) {
        return Cursor.of(name.day().toString(), name.meetingId().toString(), name.asWritten());
    }

    @SuppressWarnings("unchecked") // the API of native queries has no typed way
    private static List<OpenName> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new OpenName(
                                UUID.fromString((String) row[0]),
                                LocalDate.parse((String) row[1]),
                                (String) row[2],
                                Arrays.stream(((String) row[3]).split(","))
                                        .map(UUID::fromString)
                                        .toList()))
                        .toList();
    }

    private static String[] agencyFields() {
        return Arrays.stream(FactField.values())
                .filter(FactField::isAgency)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
