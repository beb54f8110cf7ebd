package org.yiding.regulation.historybench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./yiding bench history}: loads invented history into a PostgreSQL of its own, in slices and with every index in
 * place, and asks the service about random days at 1 %, 10 % and 100 % of it.
 */
public final class HistoryBench {

    private static final long DEFAULT_PROVISIONS = 200_000;
    private static final int DEFAULT_TIMES = 300;
    private static final int SLICE = 10_000;
    private static final String TABLES = "'regulation_version', 'provision', 'passage', 'provision_state',"
            + " 'provision_reference', 'reference_target'";

    private HistoryBench() {}

    /**
     * @param arguments the service's jar, then {@code --provisions N}, {@code --times N} and {@code --data DIR}: where the
     *     database is kept; one that is there already is only asked, so that two builds of the service can be compared
     */
    public static void main(String[] arguments) throws Exception {
        long provisions = option(arguments, "--provisions", DEFAULT_PROVISIONS);
        int times = (int) option(arguments, "--times", DEFAULT_TIMES);
        String data = word(arguments, "--data");
        Path work = Files.createTempDirectory("yiding-history");
        say("%d provisions; log of the service in %s", provisions, work);
        EmbeddedPostgres.Builder database = EmbeddedPostgres.builder()
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_wal_size", "4GB")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
        if (data != null) {
            database.setDataDirectory(Path.of(data)).setCleanDataDirectory(false);
        }
        try (EmbeddedPostgres postgres = database.start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            try (BenchService service =
                            BenchService.start(Path.of(arguments[0]), address, work.resolve("service.log"));
                    Connection connection = DriverManager.getConnection(address)) {
                measure(service, connection, provisions, times);
            }
        }
    }

    private static void measure(BenchService service, Connection connection, long provisions, int times)
            throws SQLException, IOException {
        Processors processors = Processors.of(service.process(), connection);
        say("fsync is %s, shared buffers are %s", setting(connection, "fsync"), setting(connection, "shared_buffers"));
        Kept kept = Kept.in(connection);
        if (!kept.regulations().isEmpty()) {
            ask(
                    new Questions(service.endpoint(), processors, kept.regulations(), kept.provisions(), times),
                    kept.provisions());
            return;
        }
        HistoryLoad load = new HistoryLoad(connection);
        for (int share : new int[] {1, 10, 100}) {
            long states = load.states();
            long started = System.nanoTime();
            load.until(provisions * share / 100, SLICE);
            double seconds = (System.nanoTime() - started) / 1e9;
            settle(connection);
            say(
                    "%d %%: %d instruments, %d provisions, %d states of them, %s; loaded %.0f states a second (%.0f s)",
                    share,
                    load.loaded().size(),
                    load.provisions(),
                    load.states(),
                    size(connection),
                    (load.states() - states) / seconds,
                    seconds);
            ask(
                    new Questions(service.endpoint(), processors, load.loaded(), load.provisions(), times),
                    load.provisions());
        }
    }

    private static void ask(Questions questions, long provisions) {
        say("");
        say("| provisions | question | service CPU ms | database CPU ms | median ms | 95 %% | 99 %% | asked |");
        say("|---|---|---|---|---|---|---|---|");
        questions.ask(String.format(Locale.ROOT, "%,d", provisions));
        say("");
    }

    /** What the database does by itself while it is idle. */
    private static void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static String size(Connection connection) throws SQLException {
        String sizes = "select pg_size_pretty(sum(pg_table_size(c.oid))), pg_size_pretty(sum(pg_indexes_size(c.oid)))"
                + " from pg_class c where c.relname in (" + TABLES + ")";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sizes)) {
            row.next();
            return row.getString(1) + " and " + row.getString(2) + " of indexes";
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long option(String[] arguments, String name, long otherwise) {
        String value = word(arguments, name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static @Nullable String word(String[] arguments, String name) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return null;
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
