package org.yiding.audit.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.ChainCheck;
import org.yiding.audit.model.Digest;

/**
 * The chain of one service in its table. Every method works on a connection of the caller's, in the transaction that is
 * open on it, at READ COMMITTED.
 */
public final class AuditLedger {

    private static final String INSERT = """
            insert into audit.record (chain, position, recorded_at, kind, outcome, subject, name, roles, address, request_id,
              trace_parent, operation, objects, reason, request, before, after, digest, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String HEAD = """
            select clock_timestamp() as now, last.position, last.hash, last.recorded_at
            from (select 1) here left join lateral (
              (select position, hash, recorded_at from audit.record
               where chain = ? order by recorded_at desc, position desc limit 1)
              union all
              (select position, hash, recorded_at from audit.anchor where chain = ? order by position desc limit 1)
              limit 1) last on true""";

    private final String chain;

    /** @param chain the service's name */
    public AuditLedger(String chain) {
        this.chain = chain;
    }

    /** Where the chain ends now. */
    private record Head(long position, String hash, Instant recordedAt, boolean monthIsThere) {}

    /**
     * Adds entries at the end of the chain. Whoever else adds to it waits until this transaction ends, so it is the last
     * thing that a transaction does.
     */
    public void append(Connection connection, Digest digest, List<AuditEntry> entries) throws SQLException {
        Head head = lockedHead(connection);
        if (!head.monthIsThere()) {
            prepareMonth(connection, head.recordedAt());
        }
        List<AuditRecord> records = new ArrayList<>();
        long position = head.position();
        String previous = head.hash();
        for (AuditEntry entry : entries) {
            AuditRecord record = AuditRecord.following(previous, chain, ++position, head.recordedAt(), entry, digest);
            records.add(record);
            previous = record.link().hash();
        }
        insert(connection, records);
    }

    /** Writes records as they are; whether they follow on is the caller's to see to. */
    public void insert(Connection connection, List<AuditRecord> records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditRecord record : records) {
                bind(connection, insert, record);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Where the chain begins: behind what was dropped. */
    public Anchor anchor(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select position, hash from audit.anchor where chain = ? order by position desc limit 1")) {
            query.setString(1, chain);
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? new Anchor(chain, found.getLong("position"), found.getString("hash"))
                        : Anchor.ofWhole(chain);
            }
        }
    }

    /** Is given each record of the chain in turn. */
    public interface Reader {

        /** @return whether to go on */
        boolean read(AuditRecord record) throws SQLException;
    }

    /** Reads the whole chain in the order of its positions. Rows come in portions where autocommit is off. */
    public void readAll(Connection connection, Reader reader) throws SQLException {
        new AuditQuery(chain, AuditCriteria.ALL).readAll(connection, reader);
    }

    private Head lockedHead(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('audit.record', 0))")) {
            lock.execute();
        }
        // A statement of its own: only what begins after the lock is held sees what its last holder left.
        try (PreparedStatement query = connection.prepareStatement(HEAD)) {
            query.setString(1, chain);
            query.setString(2, chain);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                Instant now = AuditRows.moment(found, "now");
                String hash = found.getString("hash");
                if (hash == null) {
                    return new Head(0, AuditRecord.NOTHING_BEFORE, now, false);
                }
                Instant last = AuditRows.moment(found, "recorded_at");
                // A clock that was set back must not put a record before the one it follows.
                Instant at = now.isBefore(last) ? last : now;
                return new Head(found.getLong("position"), hash, at, month(at).equals(month(last)));
            }
        }
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    private static void prepareMonth(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement prepare = connection.prepareStatement("select audit.prepare_month(?)")) {
            prepare.setObject(1, moment.atOffset(ZoneOffset.UTC));
            prepare.execute();
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, AuditRecord record) throws SQLException {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        int at = 0;
        insert.setString(++at, record.chain());
        insert.setLong(++at, record.position());
        insert.setObject(++at, record.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(++at, entry.kind().name());
        insert.setString(++at, entry.outcome().name());
        insert.setString(++at, actor.subject());
        insert.setString(++at, actor.name());
        insert.setArray(++at, texts(connection, actor.roles()));
        insert.setString(++at, actor.address());
        insert.setString(++at, actor.requestId());
        insert.setString(++at, actor.traceParent());
        insert.setString(++at, entry.operation());
        insert.setArray(
                ++at,
                texts(
                        connection,
                        entry.objects().stream().map(AuditObject::toString).toList()));
        insert.setString(++at, entry.reason());
        insert.setString(++at, entry.request());
        insert.setString(++at, entry.before());
        insert.setString(++at, entry.after());
        insert.setString(++at, record.link().digest());
        insert.setString(++at, record.link().previous());
        insert.setString(++at, record.link().hash());
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /**
     * Walks the whole chain from its anchor.
     *
     * @param check begun at {@link #anchor}; says afterwards how far the chain holds
     * @return the first link that does not hold; empty where all do
     */
    public Optional<ChainCheck.Broken> check(Connection connection, ChainCheck check) throws SQLException {
        AtomicReference<ChainCheck.@Nullable Broken> broken = new AtomicReference<>();
        readAll(connection, record -> {
            check.next(record).ifPresent(broken::set);
            return broken.get() == null;
        });
        return Optional.ofNullable(broken.get()).or(check::end);
    }
}
