package org.yiding.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Children;
import org.yiding.local.process.Ports;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The second PostgreSQL has what the first has acknowledged, a moment later. */
@Tag("suite")
class PostgresStandbyTest {

    private static final String DATABASE = "yiding_meeting";

    @TempDir
    private Path folder;

    private StateFolder state;
    private Secrets secrets;
    private final Ports ports = Ports.free();
    private Children children;
    private PostgresServer primary;
    private PostgresStandby standby;

    @BeforeEach
    void startBoth() throws Exception {
        state = TestPrograms.newState(folder);
        secrets = Secrets.of(state);
        start();
        write("create table written (number integer)");
    }

    @AfterEach
    void stopBoth() {
        children.endAll(ended -> {});
    }

    @Test
    void whatIsWrittenAfterItsStartArrives() throws Exception {
        write("insert into written values (1), (2)");

        assertThat(writtenOnceApplied()).isEqualTo(2);
    }

    @Test
    void takesNoWrites() throws Exception {
        writtenOnceApplied();
        try (Connection connection = standby.connect(DATABASE);
                Statement statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.execute("insert into written values (1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot execute INSERT in a read-only transaction");
        }
    }

    @Test
    void nextStartMakesItAnewWithWhatWasWrittenWithoutIt() throws Exception {
        children.end(PostgresStandby.PROCESS);
        write("insert into written values (1), (2), (3)");
        children.endAll(ended -> {});

        start();

        assertThat(writtenOnceApplied()).isEqualTo(3);
    }

    private void start() {
        children = new Children(new ProcessTable(state.running(), ports));
        primary = new PostgresServer(state, secrets, children, ports.postgres());
        primary.start(Progress.silent());
        new Databases(primary, secrets).prepare();
        standby = new PostgresStandby(state, secrets, children, primary, ports.standby());
        standby.start(Progress.silent());
    }

    private void write(String words) throws SQLException {
        try (Connection connection = primary.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(words);
        }
    }

    /** How many rows the standby has once it has applied everything that the primary has acknowledged by now. */
    private int writtenOnceApplied() throws Exception {
        String acknowledged;
        try (Connection connection = primary.connect(DATABASE)) {
            acknowledged = one(connection, "select pg_current_wal_flush_lsn()");
        }
        try (Connection connection = standby.connect("postgres")) {
            String applied = "select pg_last_wal_replay_lsn() >= '" + acknowledged + "'::pg_lsn";
            while (!one(connection, applied).equals("t")) {
                Thread.sleep(5);
            }
        }
        try (Connection connection = standby.connect(DATABASE)) {
            return Integer.parseInt(one(connection, "select count(*) from written"));
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
