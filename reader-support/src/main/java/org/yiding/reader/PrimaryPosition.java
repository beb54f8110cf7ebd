package org.yiding.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * How far the primary has written its log. Calls that come while the primary is being asked share the next answer: a question
 * that was put after they began covers all that was acknowledged before.
 */
@ApplicationScoped
public class PrimaryPosition {

    private static final Logger LOG = Logger.getLogger(PrimaryPosition.class);
    // What was acknowledged is flushed, unless commits do not wait for that. What others have only inserted so far
    // need not be waited for: no standby has it before the primary flushes it.
    private static final String HOW_FAR = "SELECT CASE current_setting('synchronous_commit')"
            + " WHEN 'off' THEN pg_current_wal_insert_lsn() ELSE pg_current_wal_flush_lsn() END::text";

    private final DataSource database;
    private final AtomicLong begun = new AtomicLong();
    private final Lock asking = new ReentrantLock();
    private Optional<String> answer = Optional.empty();

    PrimaryPosition(@AtPrimary DataSource database) {
        this.database = database;
    }

    /**
     * A position asked for after the call began; everything acknowledged before the call stands before it.
     *
     * @return as PostgreSQL writes a pg_lsn; empty where the primary does not say it
     */
    Optional<String> now() {
        long before = begun.get();
        asking.lock();
        try {
            if (begun.get() == before) {
                begun.incrementAndGet();
                answer = ask();
            }
            return answer;
        } finally {
            asking.unlock();
        }
    }

    private Optional<String> ask() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet position = statement.executeQuery(HOW_FAR)) {
            position.next();
            return Optional.of(position.getString(1));
        } catch (SQLException e) {
            // Whoever then reads at the primary says what is wrong with it.
            LOG.debug("The primary does not say how far it is", e);
            return Optional.empty();
        }
    }
}
