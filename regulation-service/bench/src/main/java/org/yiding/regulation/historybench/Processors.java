package org.yiding.regulation.historybench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of the service and of all processes of the database: what an answer costs, whatever else the machine
 * does meanwhile.
 */
final class Processors {

    private final ProcessHandle service;
    private final ProcessHandle database;

    private Processors(ProcessHandle service, ProcessHandle database) {
        this.service = service;
        this.database = database;
    }

    /** @param connection to the database, on this machine */
    static Processors of(ProcessHandle service, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
            return new Processors(service, backend.parent().orElseThrow());
        }
    }

    /** Milliseconds so far, of processes that are still there; counted by the system in steps of ten. */
    double service() {
        return milliseconds(Stream.of(service));
    }

    double database() {
        return milliseconds(database.descendants());
    }

    private static double milliseconds(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}
