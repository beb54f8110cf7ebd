package org.yiding.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Children;
import org.yiding.local.process.Ports;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The real server, killed for real. */
@Tag("suite")
class PostgresServerTest {

    private static final int ENOUGH_WRITES = 500;

    @TempDir
    private Path folder;

    private StateFolder state;
    private Secrets secrets;
    private Ports ports;
    private Children children;
    private PostgresServer server;

    @BeforeEach
    void startServer() {
        state = TestPrograms.newState(folder);
        secrets = Secrets.of(state);
        ports = Ports.free();
        start();
    }

    @AfterEach
    void stopServer() {
        children.endAll(ended -> {});
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws Exception {
        try (Connection connection = server.connect("postgres")) {

            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "data_checksums")).isEqualTo("on");
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(connection, "password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenEveryProcessIsKilled() throws Exception {
        new Databases(server, secrets).prepare();
        try (Connection connection = asOwner("yiding_meeting");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written (number integer PRIMARY KEY)");
        }

        for (int round = 0; round < 3; round++) {
            int acknowledged = killedWhileWriting();

            start();
            assertThat(written()).containsAll(upTo(acknowledged));
        }
    }

    @Test
    void roleEntersItsOwnDatabaseOnly() {
        new Databases(server, secrets).prepare();
        String password = secrets.get("database.yiding_meeting");

        for (String other : List.of("yiding_regulation", "yiding_directory", "keycloak", "postgres", "template1")) {
            assertThatThrownBy(() -> server.connect(other, "yiding_meeting", password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database \"" + other + "\"");
        }
    }

    @Test
    void serviceOwnsNothingAlsoWhereItOnceDid() throws Exception {
        String password = secrets.get("database.yiding_meeting");
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE yiding_meeting LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE yiding_meeting OWNER yiding_meeting");
        }
        try (Connection connection = server.connect("yiding_meeting", "yiding_meeting", password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name text)");
        }

        new Databases(server, secrets).prepare();

        try (Connection connection = asOwner("yiding_meeting");
                Statement statement = connection.createStatement();
                ResultSet owner = statement.executeQuery("SELECT tableowner FROM pg_tables WHERE tablename = 'kept'")) {
            owner.next();
            assertThat(owner.getString(1)).isEqualTo("yiding_meeting_owner");
        }
        try (Connection connection = server.connect("yiding_meeting", "yiding_meeting", password);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DROP TABLE kept"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner of table kept");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE other (name text)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        new Databases(server, secrets).prepare();

        assertThatThrownBy(() -> server.connect("yiding_meeting", "yiding_meeting", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void secondStartFindsWhatTheFirstMade() throws Exception {
        new Databases(server, secrets).prepare();
        try (Connection connection = asOwner("yiding_directory");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name text)");
        }
        children.endAll(ended -> {});

        start();
        new Databases(server, secrets).prepare();

        try (Connection connection = asOwner("yiding_directory");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT name FROM kept")).isTrue();
        }
    }

    @Test
    void noteOfAKilledServerWhosePidAnotherProgramHasIsNoObstacle() throws Exception {
        children.killAll();
        Path note = state.postgresData().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(note));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(note, lines);

        start();

        try (Connection connection = server.connect("postgres")) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux,amd64,linux-x86_64", "Linux,aarch64,linux-arm_64", "Mac OS X,aarch64,darwin-arm_64"})
    void platformIsNamedAsTheArchivesAre(String system, String architecture, String name) {
        assertThat(PostgresBinaries.platform(system, architecture)).isEqualTo(name);
    }

    @Test
    void unknownPlatformIsToldWithTheRemedy() {
        assertThatThrownBy(() -> PostgresBinaries.platform("Windows 11", "amd64"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("There is no embedded PostgreSQL here for Windows 11 on amd64: use Linux or macOS on x86-64"
                        + " or ARM64 (on Windows, WSL).");
    }

    private void start() {
        children = new Children(new ProcessTable(state.running(), ports));
        server = new PostgresServer(state, secrets, children, ports.postgres());
        server.start(Progress.silent());
    }

    /**
     * Writes until the whole server is killed in the middle of it.
     *
     * @return the last number that was acknowledged
     */
    private int killedWhileWriting() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger(written().size());
        int enough = acknowledged.get() + ENOUGH_WRITES;
        Thread writer = Thread.ofPlatform().start(() -> write(acknowledged));
        while (acknowledged.get() < enough) {
            Thread.onSpinWait();
        }
        children.killAll();
        writer.join();
        return acknowledged.get();
    }

    private void write(AtomicInteger acknowledged) {
        try (Connection connection = asOwner("yiding_meeting");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
            while (true) {
                insert.setInt(1, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            // What had been acknowledged by now must be there.
        }
    }

    private List<Integer> written() throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = asOwner("yiding_meeting");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM written ORDER BY number")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private Connection asOwner(String database) throws SQLException {
        String owner = database + "_owner";
        return server.connect(database, owner, secrets.get("database." + owner));
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("SHOW " + setting)) {
            value.next();
            return value.getString(1);
        }
    }
}
