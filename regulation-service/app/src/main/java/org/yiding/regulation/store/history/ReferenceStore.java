package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.references.KeptReference;
import org.yiding.regulation.references.KeptReference.Cited;

/** Writes the references of instruments and what they point at. */
@ApplicationScoped
public class ReferenceStore {

    private static final String INSERT = """
            insert into provision_reference (id, regulation_id, provision_id, start_at, end_at, words, from_day, to_day,
              cited_title, cited_scope, cited_key, cited_first, cited_last)
            overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CITATION =
            "select id, regulation_id, from_day, cited_scope, cited_key, cited_first, cited_last from provision_reference where ";

    // Beside the locks of scopes, documents and commands.
    private static final int REFERENCES = 4;

    private final Sql sql;

    ReferenceStore(Sql sql) {
        this.sql = sql;
    }

    /** What another instrument is found by. */
    public record CitedName(String scope, String key) {}

    /** A reference to keep; the name is null for one within the instrument. */
    public record NewReference(
            KeptReference reference, @Nullable CitedName name) {}

    /**
     * A reference to another instrument.
     *
     * @param since the first day on which it stands there
     */
    public record Citation(
            long id,
            UUID regulationId,
            LocalDate since,
            CitedName name,
            ProvisionAddress first,
            ProvisionAddress last) {}

    /**
     * What a citation points at.
     *
     * @param resolvedOn the day of the text in which it was looked up
     * @param targets identities; empty where that text has no such place
     */
    public record Resolution(long citation, LocalDate resolvedOn, Collection<String> targets) {}

    /** Keeps every other writer of references away until the transaction ends: writing one instrument's touches others'. */
    public void lock() {
        sql.list("select pg_advisory_xact_lock(?, 0)", row -> true, REFERENCES);
    }

    /** Keeps these as all references of the instrument. */
    public void replace(UUID regulation, List<NewReference> references) {
        sql.change("delete from provision_reference where regulation_id = ?", regulation);
        Iterator<Long> ids = sql.list(
                        "select nextval(pg_get_serial_sequence('provision_reference', 'id')) as id"
                                + " from generate_series(1, ?)",
                        row -> row.getLong("id"),
                        references.size())
                .iterator();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> targets = new ArrayList<>();
        for (NewReference one : references) {
            Long id = ids.next();
            rows.add(values(id, regulation, one));
            one.reference().targets().forEach(target -> targets.add(target(id, target)));
        }
        sql.changeAll(INSERT, rows);
        addTargets(targets);
    }

    /** Puts what citations point at in the place of what was known of it. */
    public void resolve(List<Resolution> resolutions) {
        sql.changeAll(
                "delete from reference_target where reference_id = ?",
                resolutions.stream()
                        .map(one -> new @Nullable Object[] {one.citation()})
                        .toList());
        sql.changeAll(
                "update provision_reference set resolved_on = ? where id = ?",
                resolutions.stream()
                        .map(one -> new @Nullable Object[] {one.resolvedOn(), one.citation()})
                        .toList());
        addTargets(resolutions.stream()
                .flatMap(one -> one.targets().stream().map(target -> target(one.citation(), target)))
                .toList());
    }

    private void addTargets(List<@Nullable Object[]> targets) {
        sql.changeAll(
                "insert into reference_target (reference_id, provision_id) values (?, ?) on conflict do nothing",
                targets);
    }

    /** The references to other instruments that stand in this one. */
    public List<Citation> citationsOf(UUID regulation) {
        return sql.list(CITATION + "regulation_id = ? and cited_key is not null", ReferenceStore::citation, regulation);
    }

    /** The references to this instrument that stand in others. */
    public List<Citation> citationsTo(String scope, Collection<String> keys) {
        return sql.list(
                CITATION + "cited_scope = ? and cited_key = any(?)",
                ReferenceStore::citation,
                scope,
                keys.toArray(String[]::new));
    }

    /** Instruments whose references have not been read yet. */
    public List<UUID> backlog() {
        return sql.list("select regulation_id from reference_backlog", row -> Sql.id(row, "regulation_id"));
    }

    public void done(UUID regulation) {
        sql.change("delete from reference_backlog where regulation_id = ?", regulation);
    }

    private static @Nullable Object[] values(Long id, UUID regulation, NewReference one) {
        KeptReference reference = one.reference();
        Cited cited = reference.cited();
        CitedName name = one.name();
        return new @Nullable Object[] {
            id,
            regulation,
            HistoryStore.idOf(reference.from()),
            reference.start(),
            reference.end(),
            reference.words(),
            reference.since(),
            reference.until(),
            cited == null ? null : cited.title(),
            name == null ? null : name.scope(),
            name == null ? null : name.key(),
            cited == null ? null : cited.first().id(),
            cited == null ? null : cited.last().id()
        };
    }

    private static @Nullable Object[] target(Long reference, String identity) {
        return new @Nullable Object[] {reference, HistoryStore.idOf(identity)};
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getLong("id"),
                Sql.id(row, "regulation_id"),
                Sql.day(row, "from_day"),
                new CitedName(row.getString("cited_scope"), row.getString("cited_key")),
                address(row, "cited_first"),
                address(row, "cited_last"));
    }

    private static ProvisionAddress address(ResultSet row, String column) throws SQLException {
        Optional<ProvisionAddress> address = ProvisionAddress.ofId(Objects.requireNonNull(row.getString(column)));
        return address.orElseThrow(() -> new IllegalStateException("A kept address cannot be read"));
    }
}
