package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.NotFoundException;

/** Amending acts and where they have been applied. */
@ApplicationScoped
public class ActStore {

    private static final String ACT =
            "select regulation_id, sha256, body, promulgated_on, effective_on, resolution_id, recorded_at from act where ";

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

    /** An act and when it came to be known here. */
    public record KnownAct(StoredAct act, Instant recordedAt) {}

    /** Those of these acts that are known. */
    public List<KnownAct> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                ACT + "regulation_id = any(?)", row -> new KnownAct(act(row), Sql.moment(row, "recorded_at")), (Object)
                        ids.toArray(UUID[]::new));
    }

    /** By the hash of its text: the same act again. */
    public Optional<StoredAct> byText(String sha256) {
        return sql.first(ACT + "sha256 = ?", ActStore::act, sha256);
    }

    /** The acts that these resolutions approved, by promulgation. */
    public List<StoredAct> ofResolutions(Collection<String> resolutions) {
        return sql.list(ACT + "resolution_id = any(?) order by promulgated_on, regulation_id", ActStore::act, (Object)
                resolutions.toArray(String[]::new));
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
     * Acts that amend a regulation and are not in the text of a day. Of those whose text is known, the ones promulgated by
     * then without an application, or whose first one is later; of those known only from minutes, the ones decided on by
     * then and not before the last text that was taken over as a whole, which may have them in it.
     */
    public List<MissingAct> pending(UUID regulation, LocalDate day) {
        return sql.list("""
                select a.regulation_id, a.promulgated_on as since, a.promulgated_on, a.effective_on, true as text_known
                from act a join amendment m on m.act_id = a.regulation_id
                where m.amended_id = ? and a.promulgated_on <= ?
                  and not exists (select 1 from act_application p where p.act_id = a.regulation_id
                    and p.regulation_id = m.amended_id and p.effective_on <= ? and p.points_later = '{}')
                union all
                select m.act_id, min(s.from_day), min(s.from_day) filter (where s.stage = 'PROMULGATED'),
                  min(s.from_day) filter (where s.stage = 'IN_FORCE'), false
                from amendment m join regulation_stage s on s.regulation_id = m.act_id
                where m.amended_id = ? and s.from_day <= ? and s.stage in ('DELIBERATED', 'PROMULGATED', 'IN_FORCE')
                  and not exists (select 1 from act a where a.regulation_id = m.act_id)
                group by m.act_id
                having min(s.from_day) >= coalesce((
                  select max(v.effective_on) from regulation_version v
                  where v.regulation_id = ? and v.retracted_at is null and v.origin in ('TEXT', 'CORRECTED')
                    and v.effective_on <= ?), '-infinity')
                order by since, regulation_id""", row -> pending(row, day), regulation, day, day, regulation, day, regulation, day);
    }

    private static MissingAct pending(ResultSet row, LocalDate day) throws SQLException {
        LocalDate effectiveOn = Sql.dayOrNull(row, "effective_on");
        return new MissingAct(
                Sql.id(row, "regulation_id"),
                Sql.day(row, "since"),
                Sql.dayOrNull(row, "promulgated_on"),
                effectiveOn,
                row.getBoolean("text_known"),
                effectiveOn != null && !effectiveOn.isAfter(day));
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
