package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.KeptState;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads versions and the rows of their texts. */
@ApplicationScoped
public class HistoryStore {

    static final String ROW = "s.provision_id, s.article_id, s.passage_id, s.rank, s.depth, s.level, s.number, s.label,"
            + " s.lead, p.body, s.tail, s.from_day, s.to_day, s.act_id, s.point";
    private static final String ROWS =
            "select " + ROW + " from provision_state s join passage p on p.id = s.passage_id where s.regulation_id = ?";
    private static final int NAMES_AT_A_TIME = 200;

    private final Sql sql;

    HistoryStore(Sql sql) {
        this.sql = sql;
    }

    /** The regulations' revisions by id, each kept from every other writer until the transaction ends. */
    public Map<UUID, Integer> lock(List<UUID> regulations) {
        Map<UUID, Integer> revisions = new HashMap<>();
        sql.list(
                        "select id, revision from regulation where id = any(?) order by id for update",
                        row -> Map.entry(Sql.id(row, "id"), row.getInt("revision")),
                        (Object) regulations.toArray(UUID[]::new))
                .forEach(found -> revisions.put(found.getKey(), found.getValue()));
        return revisions;
    }

    /** What is taken for right now, by first day. */
    public List<StoredVersion> versions(UUID regulation) {
        return sql.list(
                "select * from regulation_version where regulation_id = ? and retracted_at is null"
                        + " order by effective_on",
                HistoryStore::version,
                regulation);
    }

    /** All there ever was, what was taken back included, by first day and then as it was recorded. */
    public List<StoredVersion> recordedVersions(UUID regulation) {
        return sql.list(
                "select * from regulation_version where regulation_id = ? order by effective_on, recorded_at",
                HistoryStore::version,
                regulation);
    }

    /**
     * The version that holds on a day.
     *
     * @param knownAt as it was known then; null for what is taken for right now
     */
    public Optional<StoredVersion> versionOn(UUID regulation, LocalDate day, @Nullable Instant knownAt) {
        if (knownAt == null) {
            return sql.first(
                    "select * from regulation_version where regulation_id = ? and retracted_at is null"
                            + " and effective_on <= ? and (superseded_on is null or superseded_on > ?)",
                    HistoryStore::version,
                    regulation,
                    day,
                    day);
        }
        return sql.first(
                "select * from regulation_version where regulation_id = ? and recorded_at <= ?"
                        + " and (retracted_at is null or retracted_at > ?) and effective_on <= ?"
                        + " and (superseded_on is null or superseded_on > ?)",
                HistoryStore::version,
                regulation,
                knownAt,
                knownAt,
                day,
                day);
    }

    /** The rows of the text that begins on this day, in their order. */
    public List<ProvisionRow> rows(StoredVersion version, @Nullable Instant knownAt) {
        String known = knownAt == null
                ? " and s.retracted_at is null"
                : " and s.recorded_at <= ? and (s.retracted_at is null or s.retracted_at > ?)";
        String query =
                ROWS + " and s.from_day <= ? and (s.to_day is null or s.to_day > ?)" + known + " order by s.rank";
        LocalDate day = version.effectiveOn();
        return knownAt == null
                ? sql.list(query, HistoryStore::row, version.regulationId(), day, day)
                : sql.list(query, HistoryStore::row, version.regulationId(), day, day, knownAt, knownAt);
    }

    /**
     * Rows with their days.
     *
     * @param passages by identity and words, where the words are kept already
     */
    public record Kept(List<KeptState> states, Map<String, Map<String, Long>> passages) {}

    /** All rows taken for right that hold on this day or later. */
    public Kept keptFrom(UUID regulation, LocalDate day) {
        Map<String, Map<String, Long>> passages = new HashMap<>();
        List<KeptState> states = sql.list(
                ROWS + " and s.retracted_at is null and (s.to_day is null or s.to_day > ?)",
                found -> {
                    KeptState state = state(found);
                    passages.computeIfAbsent(state.row().identity(), identity -> new HashMap<>())
                            .put(state.row().text(), found.getLong("passage_id"));
                    return state;
                },
                regulation,
                day);
        return new Kept(states, passages);
    }

    /** The states of one provision that are taken for right, by first day. */
    public List<KeptState> states(long provision) {
        return sql.list(
                "select " + ROW + " from provision_state s join passage p on p.id = s.passage_id"
                        + " where s.provision_id = ? and s.retracted_at is null order by s.from_day",
                HistoryStore::state,
                provision);
    }

    /** A row with the regulation it belongs to. */
    public record Placed(UUID regulationId, ProvisionRow row) {}

    /** The rows of these articles on a day, as it is known now, each article's in order. */
    public List<Placed> rowsOfArticles(Collection<Long> articles, LocalDate day) {
        return placed(" and s.article_id = any(?)", articles, day);
    }

    /** The rows outside of articles, in order, of the regulations that have these provisions. */
    public List<Placed> rowsOutsideArticles(Collection<Long> provisions, LocalDate day) {
        return placed(
                " and s.article_id is null"
                        + " and s.regulation_id in (select regulation_id from provision where id = any(?))",
                provisions,
                day);
    }

    private List<Placed> placed(String which, Collection<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select s.regulation_id, " + ROW + " from provision_state s join passage p on p.id = s.passage_id"
                        + " where s.retracted_at is null and s.from_day <= ? and (s.to_day is null or s.to_day > ?)"
                        + which + " order by s.regulation_id, s.rank",
                found -> new Placed(Sql.id(found, "regulation_id"), row(found)),
                day,
                day,
                ids.toArray(Long[]::new));
    }

    /** Makes identities that no provision has had. */
    public Supplier<String> names() {
        List<String> ready = new ArrayList<>();
        return () -> {
            if (ready.isEmpty()) {
                ready.addAll(sql.list(
                        "select nextval('provision_id_seq') as id from generate_series(1, ?)",
                        row -> identity(row.getLong("id")),
                        NAMES_AT_A_TIME));
            }
            return ready.removeFirst();
        };
    }

    /** How the model and the graph name a provision. */
    public static String identity(long id) {
        return "p" + id;
    }

    /** @return null where no provision can be named so */
    public static @Nullable Long idOf(String identity) {
        return identity.matches("p[0-9]{1,18}") ? Long.valueOf(identity.substring(1)) : null;
    }

    static KeptState state(ResultSet found) throws SQLException {
        return new KeptState(row(found), Sql.day(found, "from_day"), Sql.dayOrNull(found, "to_day"));
    }

    static ProvisionRow row(ResultSet found) throws SQLException {
        String label = found.getString("label");
        String act = found.getString("act_id");
        String article = found.getString("article_id");
        return new ProvisionRow(
                identity(found.getLong("provision_id")),
                article == null ? null : "p" + article,
                found.getLong("rank"),
                found.getInt("depth"),
                Level.valueOf(found.getString("level")),
                label == null ? null : new Numeral(number(found.getString("number")), label),
                found.getString("lead"),
                found.getString("body"),
                found.getString("tail"),
                act == null ? null : new Cause(act, found.getString("point")));
    }

    static String written(ProvisionNumber number) {
        StringBuilder out = new StringBuilder().append(number.base());
        number.suffixes().forEach(suffix -> out.append('-').append(suffix));
        return out.toString();
    }

    private static ProvisionNumber number(String written) {
        List<Integer> parts =
                Arrays.stream(written.split("-")).map(Integer::valueOf).toList();
        return new ProvisionNumber(parts.getFirst(), parts.subList(1, parts.size()));
    }

    static StoredVersion version(ResultSet row) throws SQLException {
        return new StoredVersion(
                Sql.id(row, "id"),
                Sql.id(row, "regulation_id"),
                Sql.day(row, "effective_on"),
                Sql.dayOrNull(row, "superseded_on"),
                Origin.valueOf(row.getString("origin")),
                row.getString("leading_space"),
                row.getString("text_sha256"),
                row.getString("source_document"),
                Sql.moment(row, "recorded_at"),
                row.getString("reason"),
                row.getObject("retracted_at") == null ? null : Sql.moment(row, "retracted_at"));
    }
}
