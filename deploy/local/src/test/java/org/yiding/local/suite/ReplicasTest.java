package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.process.Ports;
import org.yiding.local.process.RunningProcess;

/**
 * Two of each service and of the gateway: every process is restarted, one after the other, while people work; then one
 * is killed. The record of the sample is read after all that.
 */
@Tag("suite")
class ReplicasTest implements SampleRecord {

    private static final int FIRST_ORDINAL = 2001;
    private static final int FIRST_ORDINAL_AROUND_THE_KILL = 5001;
    private static final int ANSWERS_BETWEEN_RESTARTS = 3;
    private static final int ANSWERS_AFTER_THE_KILL = 5;
    private static final int ROUND_OF_A_KEEPER_MS = 11_000;
    private static final String IMPORTS = """
            query($after: String) { changes(first: 200, after: $after) {
                nodes { kind meeting { id ordinal } } pageInfo { endCursor hasNextPage } } }""";

    private static final String PEOPLE = "{ users(first: 200) { nodes { id username } } }";
    private static final String GRANT = """
            mutation($user: String!, $until: DateTime!) { grantRole(input: {user: $user, role: SUPERVISOR, reason: "轮岗", until: $until}) {
                __typename } }""";
    private static final String GRANTS =
            "query($user: String!) { roleGrants(filter: {user: $user}) { nodes { role endedBy } } }";
    private static final String ROLE_CHANGES =
            "{ directoryAuditTrail(filter: {kind: ROLE_CHANGE}, first: 200) { nodes { operation } } }";

    @TempDir
    private static Path folder;

    private static RunningSuite suite;
    private static List<String> processesBefore;
    private static List<String> lostWhileRestarting;
    private static Map<Integer, String> acknowledgedWhileRestarting;
    private static Map<Integer, String> acknowledgedAroundTheKill;
    private static List<JsonNode> changes;
    private static JsonNode meeting;
    private static JsonNode grants;
    private static List<String> roleChanges;

    @BeforeAll
    static void restartEverythingUnderLoad() throws Exception {
        suite = Suite.start(TestSuite.options(folder, Ports.free(2)));
        suite.importSample();
        processesBefore =
                suite.processes().processes().stream().map(RunningProcess::name).toList();
        try (SteadyLoad load = SteadyLoad.on(suite, FIRST_ORDINAL)) {
            for (String application : Ports.APPLICATIONS) {
                restartEach(application, load);
            }
            load.close();
            lostWhileRestarting = load.lost();
            acknowledgedWhileRestarting = load.acknowledged();
        }
        killOneImporter();
        letARoleEndWhileAKeeperIsKilled();
        changes = changes();
        meeting = suite.ask("reader", SuiteQueries.meetingRecord(), Map.of())
                .body()
                .at("/data/meetings/nodes/0");
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.stop();
        }
    }

    @Override
    public JsonNode meeting() {
        return meeting;
    }

    @Test
    void eachServiceAndTheGatewayRunTwiceBehindOneProxy() {
        assertThat(processesBefore)
                .containsExactly(
                        "postgres",
                        "postgres-standby",
                        "keycloak",
                        "directory-1",
                        "directory-2",
                        "regulation-1",
                        "regulation-2",
                        "meeting-1",
                        "meeting-2",
                        "gateway-1",
                        "gateway-2",
                        "proxy");
    }

    @Test
    void queriesOfEveryServiceReadAtTheStandby() throws SQLException {
        try (Connection connection = suite.standby().orElseThrow().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet readers = statement.executeQuery("SELECT DISTINCT usename FROM pg_stat_activity"
                        + " WHERE usename LIKE 'yiding\\_%' AND pg_is_in_recovery() ORDER BY usename")) {
            List<String> names = new ArrayList<>();
            while (readers.next()) {
                names.add(readers.getString(1));
            }
            assertThat(names).containsExactly("yiding_directory", "yiding_meeting", "yiding_regulation");
        }
    }

    @Test
    void restartingEveryProcessLosesNoRequest() {
        assertThat(lostWhileRestarting).isEmpty();
    }

    @Test
    void everyAcknowledgedImportIsKeptAndToldOnce() {
        Map<Integer, String> acknowledged = new TreeMap<>(acknowledgedWhileRestarting);
        acknowledged.putAll(acknowledgedAroundTheKill);

        List<String> told = changes.stream()
                .filter(change -> change.path("kind").asText().equals("IMPORTED"))
                .map(change -> change.at("/meeting/id").asText())
                .toList();

        assertThat(acknowledgedWhileRestarting).hasSizeGreaterThan(8 * ANSWERS_BETWEEN_RESTARTS);
        assertThat(told).doesNotHaveDuplicates().containsAll(acknowledged.values());
    }

    @Test
    void nothingStandsThereThatNobodyImportedWhileEverythingWasRestarted() {
        Map<Integer, String> kept = new TreeMap<>();
        changes.forEach(change -> kept.put(
                change.at("/meeting/ordinal").asInt(), change.at("/meeting/id").asText()));

        kept.keySet().removeIf(ordinal -> ordinal < FIRST_ORDINAL || ordinal >= FIRST_ORDINAL_AROUND_THE_KILL);
        assertThat(kept).isEqualTo(acknowledgedWhileRestarting);
    }

    @Test
    void roleThatEndsIsWithdrawnOnceThoughOneOfTheReplicasThatSeeToItDies() {
        assertThat(grants).hasToString("[{\"role\":\"SUPERVISOR\",\"endedBy\":\"yiding\"}]");
        assertThat(roleChanges).containsExactlyInAnyOrder("grantRole", "withdrawRole");
    }

    private static void restartEach(String application, SteadyLoad load) throws InterruptedException {
        for (Ports.Listener process : suite.addresses().ports().of(application)) {
            load.signInAgain();
            load.awaitMore(ANSWERS_BETWEEN_RESTARTS);
            suite.end(process.name());
            suite.restart(process.name());
        }
    }

    /** What the one that is killed had begun may be lost; the other goes on at once, and the launcher brings it back. */
    private static void killOneImporter() throws InterruptedException {
        try (SteadyLoad load = SteadyLoad.on(suite, FIRST_ORDINAL_AROUND_THE_KILL)) {
            load.awaitMore(1);
            RunningProcess killed = process("meeting-1");
            killed.handle().orElseThrow().destroyForcibly();
            load.awaitMoreImports(ANSWERS_AFTER_THE_KILL);
            while (process("meeting-1").readyMs() == 0 || process("meeting-1").pid() == killed.pid()) {
                Thread.sleep(20);
            }
            load.close();
            acknowledgedAroundTheKill = load.acknowledged();
        }
    }

    /** Both replicas look every ten seconds for roles that have ended; one is killed before either has. */
    private static void letARoleEndWhileAKeeperIsKilled() throws InterruptedException {
        String user = "";
        for (JsonNode person :
                suite.ask("security-admin", PEOPLE, Map.of()).body().at("/data/users/nodes")) {
            user = person.path("username").asText().equals("reader")
                    ? person.path("id").asText()
                    : user;
        }
        Instant until = Instant.now().plusSeconds(5);
        assertThat(suite.ask("security-admin", GRANT, Map.of("user", user, "until", until.toString()))
                        .hasErrors())
                .isFalse();
        process("directory-1").handle().orElseThrow().destroyForcibly();
        Map<String, String> ofUser = Map.of("user", user);
        do {
            Thread.sleep(200);
            grants = suite.ask("security-admin", GRANTS, ofUser).body().at("/data/roleGrants/nodes");
        } while (!grants.at("/0/endedBy").isTextual());
        // A round of either after that finds nothing left to do.
        Thread.sleep(ROUND_OF_A_KEEPER_MS);
        roleChanges = suite.ask("audit-admin", ROLE_CHANGES, Map.of())
                .body()
                .at("/data/directoryAuditTrail/nodes")
                .findValuesAsText("operation");
    }

    private static RunningProcess process(String name) {
        return suite.processes().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElse(new RunningProcess(name, 0, "between two lives", 0));
    }

    private static List<JsonNode> changes() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        Map<String, String> variables = Map.of();
        do {
            page = suite.ask("clerk", IMPORTS, variables).body().at("/data/changes");
            page.path("nodes").forEach(all::add);
            variables = Map.of("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return all;
    }
}
