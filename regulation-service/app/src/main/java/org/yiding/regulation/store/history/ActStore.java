package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.NotFoundException;

/** Amending acts and where they have been applied. */
@ApplicationScoped
public class ActStore {

    private static final String ACT =
            "select regulation_id, sha256, body, promulgated_on, effective_on, resolution_id" + " from act where ";

    private final Sql sql;

    ActStore(Sql sql) {
        this.sql = sql;
    }

    public Optional<StoredAct> byId(UUID id) {
        return sql.first(ACT + "regulation_id = ?", ActStore::act, id);
    }

    /** An act that is known to be there. */
    public StoredAct required(UUID id) {
        return byId(id).orElseThrow(() -> new NotFoundException("act", id.toString()));
    }

    public List<StoredAct> byIds(List<UUID> ids) {
        return sql.list(ACT + "regulation_id = any(?)", ActStore::act, (Object) ids.toArray(UUID[]::new));
    }

    /** By the hash of its text: the same act again. */
    public Optional<StoredAct> byText(String sha256) {
        return sql.first(ACT + "sha256 = ?", ActStore::act, sha256);
    }

    public void add(StoredAct act, String by, Instant at) {
        sql.change(
                "insert into act (regulation_id, sha256, body, promulgated_on, effective_on, resolution_id, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                act.id(),
                act.sha256(),
                act.text(),
                act.promulgatedOn(),
                act.effectiveOn(),
                act.resolutionId(),
                at,
                by);
    }

    /** Takes over what was not known when the act was promulgated. */
    public void learn(UUID act, @Nullable LocalDate effectiveOn, @Nullable String resolutionId) {
        sql.change(
                "update act set effective_on = coalesce(effective_on, ?), resolution_id = coalesce(resolution_id, ?)"
                        + " where regulation_id = ?",
                effectiveOn,
                resolutionId,
                act);
    }

    /** What has been applied to the regulation, by day and in the stated order. */
    public List<Application> applications(UUID regulation) {
        return sql.list(
                "select * from act_application where regulation_id = ? order by effective_on, position",
                ActStore::application,
                regulation);
    }

    /** Where the act has been applied, by regulation and day. */
    public List<Application> applicationsOf(UUID act) {
        return sql.list(
                "select * from act_application where act_id = ? order by regulation_id, effective_on",
                ActStore::application,
                act);
    }

    /** Puts an act at its position; those of the day that come behind it move on. */
    public void add(Application application, String by, Instant at) {
        sql.change(
                "update act_application set position = position + 1"
                        + " where regulation_id = ? and effective_on = ? and position >= ?",
                application.regulationId(),
                application.effectiveOn(),
                application.position());
        sql.change(
                "insert into act_application (act_id, regulation_id, effective_on, position, points_later, applied_at,"
                        + " applied_by) values (?, ?, ?, ?, ?, ?, ?)",
                application.actId(),
                application.regulationId(),
                application.effectiveOn(),
                application.position(),
                application.pointsLater().toArray(String[]::new),
                at,
                by);
    }

    /**
     * Acts that were promulgated by a day for a regulation and are not in the text of that day: those without an
     * application to it, and those whose first one is later.
     */
    public List<StoredAct> pending(UUID regulation, LocalDate day) {
        return sql.list("""
                select a.regulation_id, a.sha256, a.body, a.promulgated_on, a.effective_on, a.resolution_id
                from act a join amendment m on m.act_id = a.regulation_id
                where m.amended_id = ? and a.promulgated_on <= ?
                  and not exists (select 1 from act_application p where p.act_id = a.regulation_id
                    and p.regulation_id = m.amended_id and p.effective_on <= ? and p.points_later = '{}')
                order by a.promulgated_on, a.regulation_id""", ActStore::act, regulation, day, day);
    }

    private static StoredAct act(ResultSet row) throws SQLException {
        return new StoredAct(
                Sql.id(row, "regulation_id"),
                row.getString("sha256"),
                row.getString("body"),
                Sql.day(row, "promulgated_on"),
                Sql.dayOrNull(row, "effective_on"),
                row.getString("resolution_id"));
    }

    private static Application application(ResultSet row) throws SQLException {
        Array points = row.getArray("points_later");
        return new Application(
                Sql.id(row, "act_id"),
                Sql.id(row, "regulation_id"),
                Sql.day(row, "effective_on"),
                row.getInt("position"),
                List.of((String[]) points.getArray()));
    }
}
