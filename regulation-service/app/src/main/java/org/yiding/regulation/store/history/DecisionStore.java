package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which of a meeting's resolutions decided on what. */
@ApplicationScoped
public class DecisionStore {

    private final Sql sql;

    DecisionStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * That a resolution decided on a text.
     *
     * @param effectiveOn the first day of the text
     * @param resolution the meeting service's id
     */
    public record DecidedText(UUID regulation, LocalDate effectiveOn, String resolution) {}

    /** That a resolution decided on a regulation: a text, a stage, an event of its life, or the regulation as an act. */
    public record DecidedRegulation(String resolution, UUID regulation) {}

    /**
     * The resolutions behind the texts of these regulations: of a text taken over as a whole its own, of others those of the
     * acts that start on its first day, in their order.
     */
    public List<DecidedText> ofTexts(Collection<UUID> regulations) {
        UUID[] ids = regulations.toArray(UUID[]::new);
        return sql.list(
                """
                select regulation_id, effective_on, resolution_id, 0 as position from regulation_version
                where regulation_id = any(?) and retracted_at is null and resolution_id is not null
                union all
                select p.regulation_id, p.effective_on, a.resolution_id, p.position from act_application p
                join act a on a.regulation_id = p.act_id
                where p.regulation_id = any(?) and a.resolution_id is not null
                order by regulation_id, effective_on, position""",
                row -> new DecidedText(
                        Sql.id(row, "regulation_id"), Sql.day(row, "effective_on"), row.getString("resolution_id")),
                ids,
                ids);
    }

    /** What these resolutions decided on, each regulation once for a resolution. */
    public List<DecidedRegulation> regulationsOf(Collection<String> resolutions) {
        String[] ids = resolutions.toArray(String[]::new);
        return sql.list(
                """
                select resolution_id, regulation_id from regulation_version
                where resolution_id = any(?) and retracted_at is null
                union select resolution_id, regulation_id from regulation_stage where resolution_id = any(?)
                union select resolution_id, regulation_id from life_event
                where resolution_id = any(?) and retracted_at is null
                union select resolution_id, regulation_id from act where resolution_id = any(?)
                order by 1, 2""",
                row -> new DecidedRegulation(row.getString("resolution_id"), Sql.id(row, "regulation_id")),
                ids,
                ids,
                ids,
                ids);
    }
}
