package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the days on which texts became others, across all regulations, as it is known now. */
@ApplicationScoped
public class ChangeStore {

    // A text ends on a day where no other one begins; where one does, that one is the event.
    private static final String EVENTS = """
            with event as (
              select v.regulation_id, v.effective_on as day, v.origin, v.recorded_at from regulation_version v
              where v.retracted_at is null and v.effective_on between ? and ?
              union all
              select v.regulation_id, v.superseded_on, 'ENDED', v.recorded_at from regulation_version v
              where v.retracted_at is null and v.superseded_on between ? and ?
                and not exists (select 1 from regulation_version n where n.regulation_id = v.regulation_id
                  and n.retracted_at is null and n.effective_on = v.superseded_on))
            """;
    private static final String FILTERED = " from event e join regulation r on r.id = e.regulation_id where true";
    private static final String CONTINUED = "exists (select 1 from regulation_version b"
            + " where b.regulation_id = e.regulation_id and b.retracted_at is null and b.superseded_on = e.day)";

    private final Sql sql;

    ChangeStore(Sql sql) {
        this.sql = sql;
    }

    /** The place of an event in the list. */
    public record Place(LocalDate day, UUID regulationId) {}

    /**
     * By day and then by regulation.
     *
     * @param after the place behind which to begin; null for the beginning
     */
    public List<TextEvent> list(ChangeCriteria criteria, @Nullable Place after, int limit) {
        Clauses clauses = clauses(criteria);
        if (after != null) {
            clauses.and(" and (e.day, e.regulation_id) > (?, ?)", after.day(), after.regulationId());
        }
        clauses.and(" order by e.day, e.regulation_id limit ?", limit);
        return sql.list(
                EVENTS + "select e.regulation_id, e.day, e.origin, e.recorded_at, " + CONTINUED + " as continued"
                        + FILTERED + clauses.text(),
                ChangeStore::event,
                clauses.values());
    }

    public long count(ChangeCriteria criteria) {
        Clauses clauses = clauses(criteria);
        return sql.list(
                        EVENTS + "select count(*) as events" + FILTERED + clauses.text(),
                        row -> row.getLong("events"),
                        clauses.values())
                .getFirst();
    }

    /** An act that came into force for a regulation on a day. */
    public record ActOfDay(
            UUID regulationId,
            LocalDate day,
            UUID actId,
            String title,
            LocalDate promulgatedOn,
            @Nullable String resolutionId) {}

    /** The acts of these days for these regulations, in their stated order. */
    public List<ActOfDay> acts(List<TextEvent> events) {
        return sql.list(
                """
                select p.regulation_id, p.effective_on, p.act_id, r.title, a.promulgated_on, a.resolution_id
                from unnest(?, ?) as asked(regulation_id, day)
                join act_application p on p.regulation_id = asked.regulation_id and p.effective_on = asked.day
                join act a on a.regulation_id = p.act_id
                join regulation r on r.id = p.act_id
                order by p.regulation_id, p.effective_on, p.position""",
                row -> new ActOfDay(
                        Sql.id(row, "regulation_id"),
                        Sql.day(row, "effective_on"),
                        Sql.id(row, "act_id"),
                        row.getString("title"),
                        Sql.day(row, "promulgated_on"),
                        row.getString("resolution_id")),
                events.stream().map(TextEvent::regulationId).toArray(UUID[]::new),
                events.stream().map(TextEvent::day).toArray(LocalDate[]::new));
    }

    private static Clauses clauses(ChangeCriteria criteria) {
        return new Clauses(criteria.from(), criteria.to(), criteria.from(), criteria.to())
                .given(" and r.issuer = ?", criteria.issuer())
                .given(" and r.region = ?", criteria.region())
                .given(
                        " and r.type = ?",
                        criteria.type() == null ? null : criteria.type().name())
                .given(" and r.id = ?", criteria.regulationId());
    }

    private static TextEvent event(ResultSet row) throws SQLException {
        return new TextEvent(
                Sql.id(row, "regulation_id"),
                Sql.day(row, "day"),
                kind(row.getString("origin"), row.getBoolean("continued")),
                Sql.moment(row, "recorded_at"));
    }

    private static TextChangeKind kind(String origin, boolean continued) {
        return switch (origin) {
            case "ENDED" -> TextChangeKind.ENDED;
            case "ANNOUNCED" -> TextChangeKind.ANNOUNCED;
            case "ACTS" -> TextChangeKind.AMENDED;
            case "CORRECTED" -> TextChangeKind.CORRECTED;
            default -> continued ? TextChangeKind.REPLACED : TextChangeKind.BEGUN;
        };
    }
}
