package org.yiding.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.Children;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/**
 * A second PostgreSQL that follows the first by streaming replication and answers reads. It is made anew from the first at
 * every start, which on one machine is a matter of copying some megabytes.
 */
public final class PostgresStandby {

    /** The name of its process in the table. */
    public static final String PROCESS = "postgres-standby";

    private static final String ROLE = "standby";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StateFolder state;
    private final Secrets secrets;
    private final Children children;
    private final PostgresServer primary;
    private final int port;

    public PostgresStandby(StateFolder state, Secrets secrets, Children children, PostgresServer primary, int port) {
        this.state = state;
        this.secrets = secrets;
        this.children = children;
        this.primary = primary;
        this.port = port;
    }

    /** Makes it, starts it and waits until it answers and follows. A standby that ends later is started again. */
    public void start(Progress progress) {
        try (Progress.Step step = progress.begin("PostgreSQL standby: starting")) {
            make();
            ChildProcess server = children.startKept(
                    primary.serving(PROCESS, state.standbyData(), port),
                    again -> Thread.ofVirtual().start(() -> awaitAgain(again)));
            await(server);
            children.ready(server);
            step.done("127.0.0.1:" + port);
        }
    }

    /** A connection of the superuser to this database, which takes no writes. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return DriverManager.getConnection(url, PostgresServer.SUPERUSER, secrets.get("postgres.superuser"));
    }

    private void make() {
        String password = secrets.get("postgres.standby");
        try (Connection connection = primary.connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean known;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + ROLE + "'")) {
                known = found.next();
            }
            // A name of our own and a password of letters and digits: nothing to quote.
            statement.execute(
                    (known ? "ALTER" : "CREATE") + " ROLE " + ROLE + " LOGIN REPLICATION PASSWORD '" + password + "'");
            StateFolder.delete(state.standbyData());
            BaseBackup.copy(connection, state.postgresData(), state.standbyData());
            follow(password);
        } catch (SQLException e) {
            throw new LauncherFailure(
                    ExitCode.STATE_UNUSABLE,
                    "The standby cannot be made: " + e.getMessage() + ". See PostgreSQL's log, then run ./yiding up"
                            + " again.",
                    e);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "making the standby in " + state.standbyData());
        }
    }

    private void follow(String password) throws IOException {
        Path data = state.standbyData();
        Files.createFile(data.resolve("standby.signal"));
        Path passwords = data.resolve("primary.pass");
        Files.createFile(passwords, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwords, "127.0.0.1:*:*:" + ROLE + ":" + password + "\n");
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.port() + " user=" + ROLE + " application_name="
                        + ROLE + " passfile=''" + passwords + "'''\n");
    }

    private void awaitAgain(ChildProcess again) {
        try {
            await(again);
            children.ready(again);
        } catch (LauncherFailure | Children.StoppedMeanwhile gone) {
            // Whoever keeps it has heard of that, too.
        }
    }

    private void await(ChildProcess server) {
        while (server.ageMs() < PATIENCE.toMillis()) {
            children.requireAlive(server);
            if (follows()) {
                return;
            }
            pause();
        }
        throw new LauncherFailure(
                ExitCode.TOO_SLOW,
                "PostgreSQL's standby does not follow after " + PATIENCE.toSeconds() + " s; its log is " + server.log()
                        + ". Run ./yiding up again when the machine is less busy.");
    }

    private boolean follows() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet receiver = statement.executeQuery(
                        "SELECT 1 FROM pg_stat_wal_receiver WHERE status = 'streaming' AND pg_is_in_recovery()")) {
            return receiver.next();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL's standby starts", e);
        }
    }
}
