package org.yiding.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.ChildProcess.Program;
import org.yiding.local.process.Children;
import org.yiding.local.process.Session;
import org.yiding.local.process.Signals;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/**
 * One durable PostgreSQL cluster on the loopback address. What it has acknowledged is on the disk: {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} are on, which the launchers made for tests turn off.
 */
public final class PostgresServer {

    /** The role that owns the cluster; only the launcher signs in with it. */
    public static final String SUPERUSER = "postgres";

    /** The name of its process in the table. */
    public static final String PROCESS = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StateFolder state;
    private final Secrets secrets;
    private final Children children;
    private final int port;

    public PostgresServer(StateFolder state, Secrets secrets, Children children, int port) {
        this.state = state;
        this.secrets = secrets;
        this.children = children;
        this.port = port;
    }

    /** Makes the cluster where there is none, starts the server and waits until it takes connections. */
    public ChildProcess start(Progress progress) {
        requireRunnable();
        PostgresBinaries binaries = PostgresBinaries.in(state, progress);
        if (!Files.exists(state.postgresData())) {
            initialise(binaries, progress);
        }
        StalePostmaster.clear(state.postgresData());
        try (Progress.Step step = progress.begin("PostgreSQL: starting")) {
            ChildProcess server = children.start(serving(PROCESS, state.postgresData(), port));
            await(server);
            children.ready(server);
            step.done("127.0.0.1:" + port);
            return server;
        }
    }

    /** A connection of the superuser to this database. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, secrets.get("postgres.superuser"));
    }

    /** A connection of this role to this database. The caller closes it. */
    public Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, password);
    }

    /** The address of a database for JDBC, without a user. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    private void initialise(PostgresBinaries binaries, Progress progress) {
        Path partial = state.root().resolve("postgres-data.partial");
        Path password = state.root().resolve("initdb-password");
        try (Progress.Step step = progress.begin("PostgreSQL: making the cluster")) {
            StateFolder.delete(partial);
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, secrets.get("postgres.superuser"));
            int exitCode = children.run(initialising(binaries, partial, password));
            if (exitCode != 0) {
                throw initialisationFailed(exitCode);
            }
            Files.move(partial, state.postgresData(), StandardCopyOption.ATOMIC_MOVE);
            step.done("");
        } catch (IOException e) {
            throw LauncherFailure.of(e, "making the PostgreSQL cluster");
        } finally {
            password.toFile().delete();
        }
    }

    private Program initialising(PostgresBinaries binaries, Path data, Path password) {
        List<String> command = new ArrayList<>(asNobodyIfRoot());
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The order of Chinese text must not depend on the machine.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        return program("postgres-initdb", command);
    }

    /** How to start a server over this data folder, whose programs are unpacked. */
    Program serving(String name, Path data, int serverPort) {
        List<String> command = new ArrayList<>(asNobodyIfRoot());
        command.add(PostgresBinaries.in(state, Progress.silent()).program("postgres"));
        command.add("-D");
        command.add(data.toString());
        settings(serverPort).forEach((setting, value) -> {
            command.add("-c");
            command.add(setting + "=" + value);
        });
        return program(name, command);
    }

    private static Map<String, String> settings(int serverPort) {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(serverPort)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_connections", "100"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("lc_messages", "C"));
    }

    private Program program(String name, List<String> command) {
        return new Program(name, command, Map.of(), state.log(name), Signals.INTERRUPT);
    }

    private void await(ChildProcess server) {
        while (server.ageMs() < PATIENCE.toMillis()) {
            children.requireAlive(server);
            if (takesConnections()) {
                return;
            }
            pause();
        }
        throw new LauncherFailure(
                ExitCode.TOO_SLOW,
                "PostgreSQL takes no connections after " + PATIENCE.toSeconds() + " s; its log is " + server.log()
                        + ". Run ./yiding up again when the machine is less busy.");
    }

    private boolean takesConnections() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new LauncherFailure(
                        ExitCode.STATE_UNUSABLE,
                        "PostgreSQL does not know the password in " + state.secrets()
                                + ": bring back the file that belongs to these records, or start over with --fresh.",
                        e);
            }
            return false;
        }
    }

    private LauncherFailure initialisationFailed(int exitCode) {
        Path log = state.log("postgres-initdb");
        String words = "";
        try {
            words = Files.readString(log);
        } catch (IOException e) {
            words = String.valueOf(e.getMessage());
        }
        if (LauncherFailure.saysDiskFull(words)) {
            return LauncherFailure.of(new IOException("No space left on device"), "making the PostgreSQL cluster");
        }
        return new LauncherFailure(
                ExitCode.CHILD_DIED,
                "PostgreSQL's initdb ended with exit code " + exitCode + "; its log is " + log
                        + ". Put right what it says, then run ./yiding up again.");
    }

    private static void requireRunnable() {
        if (isRoot() && !Session.onPath("unshare")) {
            throw new LauncherFailure(
                    ExitCode.UNSUPPORTED_PLATFORM,
                    "PostgreSQL refuses to run as root, and there is no `unshare` here to get round that: run"
                            + " ./yiding as an ordinary user, or install util-linux.");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
    private static List<String> asNobodyIfRoot() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return Optional.ofNullable(System.getProperty("user.name"))
                .filter("root"::equals)
                .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL starts", e);
        }
    }
}
