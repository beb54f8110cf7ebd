package org.yiding.reader;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the thread at hand reads from the standby in one transaction: all of it over one connection, as a transaction at the
 * primary does, since behind a pooler the next connection may lead to a standby that is less far.
 */
final class StandbyRead {

    private static final Logger LOG = Logger.getLogger(StandbyRead.class);
    private static final ThreadLocal<@Nullable StandbyRead> HERE = new ThreadLocal<>();

    private final String position;
    private final @Nullable StandbyRead outside = HERE.get();
    private boolean asked;
    private @Nullable Connection connection;

    private StandbyRead(String position) {
        this.position = position;
    }

    /** What the thread at hand reads; empty where it reads from the primary. */
    static Optional<StandbyRead> here() {
        return Optional.ofNullable(HERE.get());
    }

    /**
     * Makes a call that reads from the standby where that is at a position.
     *
     * @param position as PostgreSQL writes a pg_lsn
     */
    static @Nullable Object during(String position, InvocationContext call) throws Exception {
        StandbyRead read = new StandbyRead(position);
        HERE.set(read);
        try {
            return call.proceed();
        } finally {
            read.end();
        }
    }

    /**
     * The connection to the standby, which outlasts being closed; empty where the standby was of no use when it was asked
     * first.
     */
    Optional<Connection> connectionTo(Standby standby) {
        if (!asked) {
            asked = true;
            connection = standby.at(position).orElse(null);
        }
        return Optional.ofNullable(connection).map(StandbyRead::kept);
    }

    private void end() {
        if (outside == null) {
            HERE.remove();
        } else {
            HERE.set(outside);
        }
        if (connection != null) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written; what was read is whole, or the reading itself has failed.
            LOG.debug("A connection to the standby does not close", e);
        }
    }

    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StandbyRead.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(connection, method, arguments));
    }

    private static @Nullable Object invoke(Connection connection, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
