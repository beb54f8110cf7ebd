package org.yiding.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.Digest;

/** Drops the oldest months of a trail, as its owner alone can. The chain tells of it, and goes on behind them. */
public final class AuditRetention {

    private static final String LAST_BEFORE = """
            select position, hash from audit.record where chain = ? and recorded_at < ?
            order by recorded_at desc, position desc limit 1""";

    private AuditRetention() {}

    /**
     * Drops the months before one, in a transaction of its own.
     *
     * @param owner a connection of the role that owns the trail
     * @param chain the service's name
     * @param firstKept the first month that stays; its first day is six months ago or longer
     * @return the last record that went; empty where there was none
     * @throws SQLException where the database refuses, since a month is too young or the role is not the owner
     */
    public static Optional<Anchor> drop(Connection owner, String chain, YearMonth firstKept) throws SQLException {
        owner.setAutoCommit(false);
        try {
            Optional<Anchor> last = lastBefore(owner, chain, firstKept.atDay(1));
            if (last.isPresent()) {
                new AuditLedger(chain).append(owner, Digest.SHA_256, List.of(told(last.get())));
                dropBefore(owner, firstKept.atDay(1));
            }
            owner.commit();
            return last;
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        }
    }

    private static AuditEntry told(Anchor last) {
        return new AuditEntry(
                AuditKind.RETENTION,
                AuditOutcome.DONE,
                Actor.PROCESS,
                "retention",
                List.of(),
                null,
                null,
                null,
                last.told());
    }

    private static Optional<Anchor> lastBefore(Connection owner, String chain, LocalDate day) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(LAST_BEFORE)) {
            query.setString(1, chain);
            query.setObject(2, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? Optional.of(new Anchor(chain, found.getLong("position"), found.getString("hash")))
                        : Optional.empty();
            }
        }
    }

    private static void dropBefore(Connection owner, LocalDate day) throws SQLException {
        try (PreparedStatement drop = owner.prepareStatement("select audit.drop_before(?)")) {
            drop.setObject(1, day);
            drop.execute();
        }
    }
}
