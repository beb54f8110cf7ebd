package org.yiding.regulation.store.history;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiding.regulation.model.RegulationStage;

/** What befell the regulations. A row is never changed but for the moment from which on it no longer holds. */
@ApplicationScoped
public class LifeStore {

    private final Sql sql;

    LifeStore(Sql sql) {
        this.sql = sql;
    }

    /** What is taken for right now, by day and then as it was recorded. */
    public List<StoredLifeEvent> current(UUID regulation) {
        return recorded(List.of(regulation)).getOrDefault(regulation, List.of()).stream()
                .filter(StoredLifeEvent::isCurrent)
                .toList();
    }

    /**
     * All that ever was on record, by the regulation's id, by day and then as it was recorded; a regulation without any is
     * missing.
     */
    public Map<UUID, List<StoredLifeEvent>> recorded(Collection<UUID> regulations) {
        return sql
                .list(
                        "select * from life_event where regulation_id = any(?) order by from_day, recorded_at, id",
                        LifeStore::event,
                        (Object) regulations.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(StoredLifeEvent::regulationId));
    }

    /**
     * A stage with the moment from which on it is on record.
     *
     * @param from the first day of the stage
     */
    public record RecordedStage(RegulationStage stage, LocalDate from, Instant recordedAt) {}

    /** The stages of a regulation, by day. */
    public List<RecordedStage> stages(UUID regulation) {
        return sql.list(
                "select stage, from_day, recorded_at from regulation_stage where regulation_id = ?"
                        + " order by from_day, stage",
                row -> new RecordedStage(
                        RegulationStage.valueOf(row.getString("stage")),
                        Sql.day(row, "from_day"),
                        Sql.moment(row, "recorded_at")),
                regulation);
    }

    public void add(StoredLifeEvent event) {
        sql.change(
                "insert into life_event (id, regulation_id, provision_id, kind, from_day, to_day, act_id, resolution_id,"
                        + " reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.id(),
                event.regulationId(),
                event.provision() == null ? null : HistoryStore.idOf(event.provision()),
                event.kind().name(),
                event.from(),
                event.to(),
                event.act(),
                event.resolution(),
                event.reason(),
                event.recordedAt(),
                event.recordedBy());
    }

    /** One event, also where it was taken back; empty where there is none. */
    public Optional<StoredLifeEvent> byId(UUID id) {
        return sql.first("select * from life_event where id = ?", LifeStore::event, id);
    }

    /** Takes an event back that ought not to have been recorded. */
    public void withdraw(UUID event, String reason, String by, Instant at) {
        sql.change(
                "update life_event set retracted_at = ?, retracted_by = ?, retraction_reason = ? where id = ?",
                at,
                by,
                reason,
                event);
    }

    /** Takes a row back: from this moment on others say when it holds. */
    public void retract(UUID event, Instant at) {
        sql.change("update life_event set retracted_at = ? where id = ?", at, event);
    }

    private static StoredLifeEvent event(ResultSet row) throws SQLException {
        String provision = row.getString("provision_id");
        return new StoredLifeEvent(
                Sql.id(row, "id"),
                Sql.id(row, "regulation_id"),
                provision == null ? null : "p" + provision,
                LifeEventKind.valueOf(row.getString("kind")),
                Sql.day(row, "from_day"),
                Sql.dayOrNull(row, "to_day"),
                row.getObject("act_id", UUID.class),
                row.getString("resolution_id"),
                row.getString("reason"),
                Sql.moment(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getObject("retracted_at") == null ? null : Sql.moment(row, "retracted_at"));
    }
}
