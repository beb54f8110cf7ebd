package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.service.Audit;
import org.yiding.regulation.keeping.HistoryRewrite;
import org.yiding.regulation.keeping.KeptState;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.store.history.HistoryStore.Kept;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.regulation.text.Numeral;

/** Writes versions and rows. The regulation is locked by the caller. */
@ApplicationScoped
public class HistoryWriter {

    private static final String INSERT_STATE = """
            insert into provision_state (regulation_id, provision_id, article_id, passage_id, rank, depth, level, number,
              label, lead, tail, from_day, to_day, act_id, point, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Audit audit;

    HistoryWriter(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * A version to record.
     *
     * @param textSha256 of the whole text in UTF-8
     * @param sourceDocument the hash of the document it comes from
     * @param reason why, where it corrects another; else null
     */
    public record NewVersion(
            LocalDate effectiveOn,
            @Nullable LocalDate supersededOn,
            Origin origin,
            String leading,
            String textSha256,
            String sourceDocument,
            @Nullable String reason) {}

    /** Records a version; one that holds on its first day ends there, one that begins there is taken back. */
    public void record(UUID regulation, NewVersion version, String by, Instant at) {
        sql.change(
                "update regulation_version set retracted_at = ? where regulation_id = ? and effective_on = ?"
                        + " and retracted_at is null",
                at,
                regulation,
                version.effectiveOn());
        endVersion(regulation, version.effectiveOn(), at);
        sql.change(
                """
                insert into regulation_version (id, regulation_id, effective_on, superseded_on, source_document, origin,
                  leading_space, text_sha256, recorded_at, recorded_by, reason, resolution_id)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (
                  select resolution_id from regulation_version
                  where regulation_id = ? and effective_on = ? and retracted_at = ?))""",
                regulation,
                version.effectiveOn(),
                version.supersededOn(),
                version.sourceDocument(),
                version.origin().name(),
                version.leading(),
                version.textSha256(),
                at,
                by,
                version.reason(),
                regulation,
                version.effectiveOn(),
                at);
    }

    /** Names the meeting's resolution that decided on the text which begins on this day. */
    public void decide(UUID regulation, LocalDate effectiveOn, String resolution) {
        sql.change(
                "update regulation_version set resolution_id = ? where regulation_id = ? and effective_on = ?"
                        + " and retracted_at is null",
                resolution,
                regulation,
                effectiveOn);
    }

    /** Lets the version that holds on the day before end here; that it was known without this end is kept. */
    public void endVersion(UUID regulation, LocalDate day, Instant at) {
        sql.change("""
                with ended as (
                  update regulation_version set retracted_at = ? where regulation_id = ? and retracted_at is null
                    and effective_on < ? and (superseded_on is null or superseded_on > ?)
                  returning *)
                insert into regulation_version (id, regulation_id, effective_on, superseded_on, source_document, origin,
                  leading_space, text_sha256, recorded_at, recorded_by, reason, resolution_id)
                select uuidv7(), regulation_id, effective_on, ?, source_document, origin,
                  leading_space, text_sha256, ?, recorded_by, reason, resolution_id from ended""", at, regulation, day, day, day, at);
    }

    /** Lets the version that ends on this day hold on; that it was known to end is kept. */
    public void reopenVersion(UUID regulation, LocalDate day, Instant at) {
        sql.change("""
                with ended as (
                  update regulation_version set retracted_at = ?
                  where regulation_id = ? and retracted_at is null and superseded_on = ?
                  returning *)
                insert into regulation_version (id, regulation_id, effective_on, superseded_on, source_document, origin,
                  leading_space, text_sha256, recorded_at, recorded_by, reason, resolution_id)
                select uuidv7(), regulation_id, effective_on, null, source_document, origin,
                  leading_space, text_sha256, ?, recorded_by, reason, resolution_id from ended""", at, regulation, day, at);
    }

    /** Takes a stage back that an event had reached. */
    public void unreach(UUID regulation, RegulationStage stage, LocalDate day) {
        sql.change(
                "delete from regulation_stage where regulation_id = ? and stage = ? and from_day = ?",
                regulation,
                stage.name(),
                day);
    }

    /** Takes a version back. */
    public void retract(UUID version, Instant at) {
        sql.change("update regulation_version set retracted_at = ? where id = ?", at, version);
    }

    /** Writes the changes of rows. */
    public void write(UUID regulation, HistoryRewrite change, Kept kept, Instant at) {
        sql.changeAll(
                "update provision_state set to_day = ? where provision_id = ? and from_day = ? and retracted_at is null",
                change.closed().stream()
                        .map(state -> new @Nullable Object[] {state.to(), id(state.row()), state.from()})
                        .toList());
        sql.changeAll(
                "update provision_state set retracted_at = ? where provision_id = ? and from_day = ?"
                        + " and retracted_at is null",
                change.retracted().stream()
                        .map(state -> new @Nullable Object[] {at, id(state.row()), state.from()})
                        .toList());
        insertProvisions(regulation, change.inserted(), kept);
        List<Long> passages = insertPassages(change.inserted(), kept);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            rows.add(values(regulation, change.inserted().get(i), passages.get(i), at));
        }
        sql.changeAll(INSERT_STATE, rows);
    }

    /** Counts a change, so that whoever has seen the regulation before it notices. */
    public void revise(UUID regulation) {
        int revision = sql.first(
                        "update regulation set revision = revision + 1 where id = ? returning revision",
                        row -> row.getInt("revision"),
                        regulation)
                .orElseThrow();
        audit.changed(
                "Regulation", regulation.toString(), Map.of("revision", revision - 1), Map.of("revision", revision));
    }

    private void insertProvisions(UUID regulation, List<KeptState> inserted, Kept kept) {
        Set<String> known = new HashSet<>(kept.passages().keySet());
        List<@Nullable Object[]> fresh = new ArrayList<>();
        for (KeptState state : inserted) {
            if (known.add(state.row().identity())) {
                fresh.add(new @Nullable Object[] {id(state.row()), regulation});
            }
        }
        // A provision that was deleted long ago and is found again by a correction is there already.
        sql.changeAll("insert into provision (id, regulation_id) values (?, ?) on conflict do nothing", fresh);
    }

    /** The passage of each row, in their order. */
    private List<Long> insertPassages(List<KeptState> inserted, Kept kept) {
        Map<String, Map<String, Long>> known = new HashMap<>();
        kept.passages().forEach((identity, words) -> known.put(identity, new HashMap<>(words)));
        long missing = inserted.size();
        Iterator<Long> ids = sql.list(
                        "select nextval('passage_id_seq') as id from generate_series(1, ?)",
                        row -> row.getLong("id"),
                        Math.toIntExact(missing))
                .iterator();
        List<Long> passages = new ArrayList<>();
        List<@Nullable Object[]> fresh = new ArrayList<>();
        for (KeptState state : inserted) {
            Map<String, Long> words = known.computeIfAbsent(state.row().identity(), identity -> new HashMap<>());
            Long there = words.get(state.row().text());
            if (there == null) {
                there = ids.next();
                words.put(state.row().text(), there);
                fresh.add(new @Nullable Object[] {there, state.row().text()});
            }
            passages.add(there);
        }
        sql.changeAll("insert into passage (id, body) values (?, ?)", fresh);
        return passages;
    }

    private static @Nullable Object[] values(UUID regulation, KeptState state, Long passage, Instant at) {
        ProvisionRow row = state.row();
        Numeral numeral = row.numeral();
        ProvisionRow.Cause cause = row.cause();
        return new @Nullable Object[] {
            regulation,
            id(row),
            row.article() == null ? null : HistoryStore.idOf(row.article()),
            passage,
            row.rank(),
            row.depth(),
            row.level().name(),
            numeral == null ? null : HistoryStore.written(numeral.number()),
            numeral == null ? null : numeral.written(),
            row.lead(),
            row.tail(),
            state.from(),
            state.to(),
            cause == null ? null : UUID.fromString(cause.act()),
            cause == null ? null : cause.point(),
            at
        };
    }

    private static @Nullable Long id(ProvisionRow row) {
        return HistoryStore.idOf(row.identity());
    }
}
