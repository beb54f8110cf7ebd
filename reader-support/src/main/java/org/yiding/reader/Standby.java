package org.yiding.reader;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The standby that queries read from, where one is set. What is wrong with it is never the caller's trouble. */
@ApplicationScoped
public class Standby {

    private static final Logger LOG = Logger.getLogger(Standby.class);
    private static final long POLL_MS = 2;
    // One whose node is cut off neither answers nor refuses.
    private static final int ANSWER_MS = 1000;
    // Asked in the transaction that then reads: behind a pooler the next one may be another standby's.
    private static final String HOW_FAR =
            "SELECT pg_is_in_recovery(), coalesce(pg_last_wal_replay_lsn() >= ?::pg_lsn, false)";

    private final InjectableInstance<AgroalDataSource> reader;
    private final ReaderConfig config;
    private final ReadCounts counts;
    private final AtomicBoolean serving = new AtomicBoolean(true);
    private volatile long restsUntil = System.nanoTime();

    Standby(@DataSource("reader") InjectableInstance<AgroalDataSource> reader, ReaderConfig config, ReadCounts counts) {
        this.reader = reader;
        this.config = config;
        this.counts = counts;
    }

    /** Whether one is set at all. */
    boolean isSet() {
        return reader.getHandle().getBean().isActive();
    }

    /** Whether it is worth asking now. */
    boolean isRested() {
        return System.nanoTime() - restsUntil >= 0;
    }

    /**
     * A connection in a read-only transaction at a standby that has replayed the log up to a position; empty where there is
     * none soon enough. The caller closes it, which ends the transaction.
     *
     * @param position as PostgreSQL writes a pg_lsn
     */
    Optional<Connection> at(String position) {
        try {
            return connectedAt(position);
        } catch (SQLException e) {
            rest("away");
            warn(e.toString());
            return Optional.empty();
        }
    }

    private Optional<Connection> connectedAt(String position) throws SQLException {
        Connection connection = reader.get().getConnection();
        boolean taken = false;
        try {
            connection.setAutoCommit(false);
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) config.patience().toMillis() + ANSWER_MS);
            taken = isAt(connection, position);
            connection.setNetworkTimeout(Runnable::run, usual);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        if (!taken) {
            return Optional.empty();
        }
        counts.standby();
        if (serving.compareAndSet(false, true)) {
            LOG.info("Queries read from the standby again");
        }
        return Optional.of(connection);
    }

    private boolean isAt(Connection connection, String position) throws SQLException {
        long until = System.nanoTime() + config.patience().toNanos();
        try (PreparedStatement question = connection.prepareStatement(HOW_FAR)) {
            question.setString(1, position);
            while (true) {
                try (ResultSet answer = question.executeQuery()) {
                    answer.next();
                    if (!answer.getBoolean(1)) {
                        rest("no-standby");
                        warn("quarkus.datasource.reader.jdbc.url leads to a server that follows no other");
                        return false;
                    }
                    if (answer.getBoolean(2)) {
                        return true;
                    }
                }
                if (System.nanoTime() - until >= 0) {
                    rest("behind");
                    return false;
                }
                pause();
            }
        }
    }

    private void rest(String reason) {
        restsUntil = System.nanoTime() + config.rest().toNanos();
        counts.primary(reason);
    }

    // Once, until it serves again.
    private void warn(String reason) {
        if (serving.compareAndSet(true, false)) {
            LOG.warnf("Queries read from the primary, the standby is of no use now: %s", reason);
        }
    }

    private static void pause() throws SQLException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while the standby replays", e);
        }
    }
}
