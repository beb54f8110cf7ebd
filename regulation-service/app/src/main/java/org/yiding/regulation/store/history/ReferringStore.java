package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionRow;

/** Finds who refers to a provision on a day. */
@ApplicationScoped
public class ReferringStore {

    // An article is also referred to where one of its paragraphs or items is.
    private static final String REFERENCES = """
            with asked as (
              select ?::bigint as id
              union
              select s.provision_id from provision_state s where s.article_id = ? and s.retracted_at is null
                and s.from_day <= ? and (s.to_day is null or s.to_day > ?)),
            hit as (
              select f.*, array_agg(t.provision_id order by t.provision_id) as targets
              from asked join reference_target t on t.provision_id = asked.id
              join provision_reference f on f.id = t.reference_id
              where f.from_day <= ? and (f.to_day is null or f.to_day > ?)
              group by f.id)
            """;
    private static final String FOUND = """
             from hit f join regulation r on r.id = f.regulation_id
            join provision_state s on s.provision_id = f.provision_id and s.retracted_at is null
              and s.from_day <= ? and (s.to_day is null or s.to_day > ?)
            join passage p on p.id = s.passage_id where true""";

    private final Sql sql;

    ReferringStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which references a list holds; what is null does not restrict it.
     *
     * @param provision the one referred to
     * @param issuer who made the instrument that refers to it, exactly as it is kept
     * @param regulationId the instrument that refers to it
     */
    public record Criteria(
            long provision,
            LocalDate day,
            @Nullable String issuer,
            @Nullable UUID regulationId) {}

    /**
     * A reference as it stands there on the day.
     *
     * @param row the provision in whose words it stands
     * @param start offset in these words
     * @param end offset after it
     * @param since the first day on which it stands there
     * @param citedTitle title of the other instrument as cited; null within one instrument
     * @param resolvedOn the day of the text in which the number was looked up; null within one instrument
     * @param targets identities of those of the asked provision and its parts that it points at
     */
    public record Referring(
            long id,
            UUID regulationId,
            ProvisionRow row,
            int start,
            int end,
            LocalDate since,
            @Nullable String citedTitle,
            @Nullable LocalDate resolvedOn,
            List<String> targets) {}

    /** The place of a reference in the list. */
    public record Place(UUID regulationId, long rank, long reference) {}

    /**
     * By regulation and in the order of its text.
     *
     * @param after the place behind which to begin; null for the beginning
     */
    public List<Referring> list(Criteria criteria, @Nullable Place after, int limit) {
        Clauses clauses = clauses(criteria);
        if (after != null) {
            clauses.and(
                    " and (f.regulation_id, s.rank, f.id) > (?, ?, ?)",
                    after.regulationId(),
                    after.rank(),
                    after.reference());
        }
        clauses.and(" order by f.regulation_id, s.rank, f.id limit ?", limit);
        return sql.list(
                REFERENCES + "select f.id, f.regulation_id, f.start_at, f.end_at, f.from_day as since, f.cited_title,"
                        + " f.resolved_on, f.targets, " + HistoryStore.ROW + FOUND + clauses.text(),
                ReferringStore::referring,
                clauses.values());
    }

    public long count(Criteria criteria) {
        Clauses clauses = clauses(criteria);
        return sql.list(
                        REFERENCES + "select count(*) as hits" + FOUND + clauses.text(),
                        row -> row.getLong("hits"),
                        clauses.values())
                .getFirst();
    }

    private static Clauses clauses(Criteria criteria) {
        LocalDate day = criteria.day();
        return new Clauses(criteria.provision(), criteria.provision(), day, day, day, day, day, day)
                .given(" and r.issuer = ?", criteria.issuer())
                .given(" and r.id = ?", criteria.regulationId());
    }

    private static Referring referring(ResultSet found) throws SQLException {
        return new Referring(
                found.getLong("id"),
                Sql.id(found, "regulation_id"),
                HistoryStore.row(found),
                found.getInt("start_at"),
                found.getInt("end_at"),
                Sql.day(found, "since"),
                found.getString("cited_title"),
                Sql.dayOrNull(found, "resolved_on"),
                Arrays.stream((Long[]) found.getArray("targets").getArray())
                        .map(HistoryStore::identity)
                        .toList());
    }
}
