package org.yiding.directory.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yiding.reader.ReadScope;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.StandbyResource;
import org.yiding.testing.Tokens;

/** Queries read from a standby that follows by streaming replication, and see whatever was acknowledged before. */
@QuarkusTest
@TestProfile(StandbyReadTest.Patient.class)
@QuarkusTestResource(StandbyResource.class)
@QuarkusTestResource(IdentityResource.class)
@TestMethodOrder(OrderAnnotation.class)
class StandbyReadTest {

    /** A busy machine's standby is given the time, and asked again at once. */
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yiding.reader.patience", "2s", "yiding.reader.rest", "0s");
        }
    }

    @TestHTTPResource("/graphql")
    URI endpoint;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    @Inject
    MeterRegistry meters;

    @Inject
    ReadScope scope;

    @Inject
    TwoReads reads;

    @BeforeEach
    void makeATableToRead() throws SQLException {
        atPrimary("create table if not exists public.probe (value int)");
        atPrimary("truncate public.probe");
        atPrimary("insert into public.probe values (1)");
        atPrimary("grant select, insert on public.probe to service");
    }

    @Test
    @Order(1)
    void queryReadsAtTheStandbyWhatWasWrittenJustBefore() {
        double before = reads("standby", "caught-up");

        entered("立州市教育局", "立州市");

        assertThat(names("立州市")).containsExactly("立州市教育局");
        assertThat(reads("standby", "caught-up")).isGreaterThan(before);
    }

    @Test
    @Order(2)
    void mutationNeverReadsAtTheStandby() {
        double standby = reads("standby", "caught-up");
        double primary = reads("primary", "broken-off");

        entered("变州市教育局", "变州市");

        assertThat(reads("standby", "caught-up")).isEqualTo(standby);
        assertThat(reads("primary", "broken-off")).isEqualTo(primary);
    }

    @Test
    @Order(3)
    void standbyThatIsBehindLeavesTheNewValueToThePrimary() throws SQLException {
        atStandby("select pg_wal_replay_pause()");
        double behind = reads("primary", "behind");

        entered("停州市教育局", "停州市");

        assertThat(names("停州市")).containsExactly("停州市教育局");
        assertThat(reads("primary", "behind")).isGreaterThan(behind);

        atStandby("select pg_wal_replay_resume()");
        double standby = reads("standby", "caught-up");

        assertThat(names("停州市")).containsExactly("停州市教育局");
        assertThat(reads("standby", "caught-up")).isGreaterThan(standby);
    }

    @Test
    @Order(4)
    void transactionThatTheLogBreaksOffIsRunAgainAtThePrimary() {
        scope.mayRead();

        List<String> servers = reads.aroundAConflict(() -> {
            atPrimary("truncate public.probe");
            atPrimary("insert into public.probe values (2)");
            awaitThere("select max(value)::text from public.probe", "2");
        });

        assertThat(servers).containsExactly("standby", "primary", "primary");
        assertThat(reads("primary", "broken-off")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void writeWithinAQueryEndsAtThePrimary() throws SQLException {
        scope.mayRead();

        reads.write();

        assertThat(atPrimaryRead("select count(*) from public.probe where value = 3"))
                .isEqualTo("1");
    }

    @Test
    @Order(6)
    void transactionReadsAllOverOneConnection() throws SQLException {
        scope.mayRead();
        double standby = reads("standby", "caught-up");

        Set<Integer> processes = reads.processes();

        assertThat(processes).hasSize(1);
        assertThat(reads("standby", "caught-up")).isEqualTo(standby + 1);
    }

    @Test
    @Order(7)
    void queriesReadAtThePrimaryWhereTheStandbyNeitherAnswersNorRefuses() throws Exception {
        entered("静州市教育局", "静州市");
        String processes = readsThere("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"
                + " || (select string_agg(' ' || pid, '') from pg_stat_activity where usename = 'service')");
        double away = reads("primary", "away");

        signal("STOP", processes);
        try {
            assertThat(names("静州市")).containsExactly("静州市教育局");
            assertThat(reads("primary", "away")).isGreaterThan(away);
        } finally {
            signal("CONT", processes);
        }
    }

    @Test
    @Order(8)
    void queriesReadAtThePrimaryWhereTheStandbyIsGone() throws Exception {
        signal("INT", readsThere("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
        awaitGone();
        double away = reads("primary", "away");

        entered("离州市教育局", "离州市");

        assertThat(names("离州市")).containsExactly("离州市教育局");
        assertThat(reads("primary", "away") + reads("primary", "broken-off")).isGreaterThan(away);
        assertThat(readiness.toURL().openStream().readAllBytes()).asString().contains("\"status\": \"UP\"");
    }

    private double reads(String server, String reason) {
        return meters.counter("yiding.query.reads", "server", server, "reason", reason)
                .count();
    }

    private void entered(String name, String region) {
        assertThat(as("directory-editor")
                        .ask("mutation { createAgency(input: {name: \"" + name + "\", region: \"" + region
                                + "\"}) { agency { id } } }")
                        .codes())
                .isEmpty();
    }

    private List<String> names(String region) {
        return as("reader")
                .ask("{ agencies(filter: {region: \"" + region + "\"}) { nodes { name } } }")
                .body()
                .findValuesAsText("name");
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }

    private static void signal(String name, String processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        command.addAll(List.of(processes.split(" ")));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static void atPrimary(String sql) throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String atPrimaryRead(String sql) throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner()) {
            return only(connection, sql);
        }
    }

    private static void atStandby(String sql) throws SQLException {
        try (Connection connection = StandbyResource.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String readsThere(String sql) throws SQLException {
        try (Connection connection = StandbyResource.connect()) {
            return only(connection, sql);
        }
    }

    private static String only(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void awaitThere(String sql, String value) throws SQLException, InterruptedException {
        while (!value.equals(readsThere(sql))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void awaitGone() throws InterruptedException {
        while (true) {
            try (Connection still = StandbyResource.connect()) {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (SQLException gone) {
                return;
            }
        }
    }
}
