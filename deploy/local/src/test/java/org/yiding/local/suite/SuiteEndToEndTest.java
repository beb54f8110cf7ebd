package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Ports;
import org.yiding.local.suite.GraphQuestion.Answer;

/** The whole suite for real: one query across all services, and who may ask it. */
@Tag("suite")
class SuiteEndToEndTest
        implements SampleRecord, ChangedPolicies, SilentKeycloak, AgencyUser, AbolishedAgency, RefusalsAtTheGateway {

    @TempDir
    private static Path folder;

    private static RunningSuite suite;
    private static Answer whileRegulationsWereDown;
    private static SampleImport.Result firstImport;
    private static SampleImport.Result secondImport;
    private static SampleRegulations.Result firstRegulations;
    private static JsonNode meeting;

    @BeforeAll
    static void importTheSample() throws Exception {
        suite = Suite.start(TestSuite.options(folder, Ports.free()));
        suite.end("regulation");
        whileRegulationsWereDown = suite.ask("clerk", SuiteQueries.importMinutes(), sample());
        suite.restart("regulation");
        firstImport = suite.importSample();
        secondImport = suite.importSample();
        firstRegulations = suite.importRegulations();
        meeting = suite.ask("reader", SuiteQueries.meetingRecord(), Map.of())
                .body()
                .at("/data/meetings/nodes/0");
    }

    @Override
    public JsonNode meeting() {
        return meeting;
    }

    @Override
    public RunningSuite suite() {
        return suite;
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.stop();
        }
    }

    @Test
    void everyDayOfTheInventedCitysRuleReadsAsWrittenByHand() throws Exception {
        SampleRegulations.Result again = suite.importRegulations();

        JsonNode rule = suite.ask(
                        "reader",
                        "{ regulations(filter: {title: \"山水市公共停车场管理办法\"}) { nodes {"
                                + " before: text(asOf: \"2019-12-31\") { body }"
                                + " after: text(asOf: \"2026-01-01\") { body }"
                                + " versions { effectiveOn } } } }",
                        Map.of())
                .body()
                .at("/data/regulations/nodes/0");

        Path samples = TestPrograms.home().resolve("samples/shanshui/parking");
        assertThat(firstRegulations).isEqualTo(new SampleRegulations.Result(2, 4, 6));
        assertThat(again.fresh()).isZero();
        assertThat(rule.at("/before/body").asText()).isEqualTo(Files.readString(samples.resolve("first.txt")));
        assertThat(rule.at("/after/body").asText())
                .isEqualTo(Files.readString(samples.resolve("after-4-second-day.txt")));
        assertThat(rule.path("versions"))
                .extracting(version -> version.path("effectiveOn").asText())
                .containsExactly("2018-05-01", "2020-01-01", "2021-06-18", "2023-09-01", "2025-10-01", "2026-01-01");
    }

    @Test
    void sampleQueryFindsWhatTheAntiSmugglingOfficeMustDo() throws IOException {
        JsonNode agency =
                suite.ask("reader", sampleQuery("duties"), Map.of()).body().at("/data/agencies/nodes/0");

        JsonNode duty = agency.at("/assignments/nodes/0");
        assertThat(agency.path("name").asText()).isEqualTo("市打私办");
        assertThat(agency.at("/assignments/nodes")).hasSize(1);
        assertThat(duty.path("effectiveOn").asText()).isEqualTo("2020-05-01");
        assertThat(duty.at("/resolution/item/number").asInt()).isEqualTo(2);
        assertThat(duty.at("/resolution/item/documents/0/regulation/stage").asText())
                .isEqualTo("DELIBERATED");
        assertThat(duty.at("/resolution/item/meeting/chair/name").asText()).isEqualTo("李亚平");
    }

    @Test
    void sampleQueryTellsWhatHasBecomeOfTheInventedCitysRules() throws IOException {
        JsonNode rules =
                suite.ask("reader", sampleQuery("history"), Map.of()).body().at("/data/regulations");

        assertThat(rules.path("totalCount").asInt()).isEqualTo(6);
        assertThat(rules.path("nodes"))
                .filteredOn(rule -> rule.path("title").asText().equals("山水市公共停车场管理办法"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.path("versions")).hasSize(6);
                    assertThat(rule.at("/text/effectiveOn").asText()).isEqualTo("2026-01-01");
                });
    }

    @Test
    void sampleIsConfirmedAndPublishedByTheClerkAndStaysSo() {
        Answer feed = suite.ask("reader", "{ changes { nodes { kind by meeting { state } } } }", Map.of());

        assertThat(feed.body().at("/data/changes/nodes").findValuesAsText("kind"))
                .containsExactly("CONFIRMED", "PUBLISHED");
        assertThat(feed.body().at("/data/changes/nodes").findValuesAsText("by")).containsOnly("clerk");
        assertThat(feed.body().at("/data/changes/nodes").findValuesAsText("state"))
                .containsOnly("PUBLISHED");
        assertThat(meeting.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(secondImport.state()).isEqualTo("PUBLISHED");
    }

    @Test
    void aResolutionLeadsToTheActItApprovedAndTheTextBackToTheMeeting() throws IOException {
        SampleRule rule = new SampleRule(suite, "云溪市");
        String parking = rule.imported("parking/first.txt", "2018-05-01");
        JsonNode item = new InventedMinutes(suite)
                .imported("三.txt", InventedMinutes.of("第14次", "5月8日", "云溪市人民政府关于修改《云溪市公共停车场管理办法》的决定（草案）", "由市司法局"))
                .at("/items/0");
        String resolution = item.at("/resolutions/0/id").asText();

        JsonNode pending = rule.pendingActs(parking, "2025-06-01");
        String act = rule.applied("acts/1.txt", resolution);
        JsonNode decided = rule.decided("legal", parking, act);

        assertThat(item.at("/documents/0/regulation/id").asText()).isEqualTo(act);
        assertThat(pending.findValuesAsText("id")).containsExactly(act);
        assertThat(rule.pendingActs(parking, "2025-06-01")).isEmpty();
        JsonNode text = decided.at("/regulation/versions/1");
        assertThat(text.path("effectiveOn").asText()).isEqualTo("2020-01-01");
        assertThat(text.at("/decidedBy/0/id").asText()).isEqualTo(resolution);
        assertThat(text.at("/decidedBy/0/item/meeting/ordinal").asInt()).isEqualTo(14);
        assertThat(text.at("/decidedBy/0/decision").asText()).isEqualTo("APPROVED_IN_PRINCIPLE");
        assertThat(decided.at("/amendingAct/resolution/item/meeting/heldOn").asText())
                .isEqualTo("2025-05-08");
        assertThat(decided.at("/amendingAct/resolution/acts/0/id").asText()).isEqualTo(act);
        // The minutes are a draft still, which a reader does not see; the text's own days stay.
        JsonNode unseen = rule.decided("reader", parking, act).at("/regulation/versions/1");
        assertThat(unseen.path("effectiveOn").asText()).isEqualTo("2020-01-01");
        assertThat(unseen.at("/decidedBy/0").isNull()).isTrue();
    }

    @Test
    void sameDocumentIsImportedOnce() {
        assertThat(firstImport.alreadyImported()).isFalse();
        assertThat(secondImport.alreadyImported()).isTrue();
        assertThat(secondImport.meetingId()).isEqualTo(firstImport.meetingId());
        Answer all = suite.ask("reader", "{ meetings { totalCount } }", Map.of());
        assertThat(all.body().at("/data/meetings/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void importWithoutTheRegulationsSaysSoAndLeavesNothing() {
        assertThat(whileRegulationsWereDown.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(firstImport.alreadyImported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "meeting", "regulation", "directory"})
    void withoutATokenNobodyAnswers(String part) {
        URI graph = part.equals("gateway")
                ? suite.addresses().gateway()
                : suite.addresses().subgraph(part);

        Answer answer = new GraphQuestion("{ __typename }", Map.of()).ask(graph, null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reader",
                "legal",
                "directory-editor",
                "supervisor",
                "agency",
                "agency-admin",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void nobodyButAClerkImports(String role) {
        GraphQuestion question = new GraphQuestion(SuiteQueries.importMinutes(), sample());
        String token = suite.token(role);

        Answer throughTheGateway = question.ask(suite.addresses().gateway(), token);
        Answer directly = question.ask(suite.addresses().subgraph("meeting"), token);

        assertThat(throughTheGateway.code()).isEqualTo("FORBIDDEN");
        assertThat(throughTheGateway.status()).isEqualTo(200);
        assertThat(directly.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "agency-admin", "system-admin", "security-admin", "audit-admin"})
    void administratorsAndAgenciesDoNotReadRecords(String role) {
        Answer answer = suite.ask(role, "{ meetings { totalCount } }", Map.of());

        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void roleThatASecurityAdministratorGivesHoldsFromTheNextTokenUntilItIsWithdrawn() {
        String question = "{ namesToSettle { totalCount } }";
        Answer found = suite.ask(
                "security-admin",
                "{ users(filter: {text: \"supervisor\"}) { nodes { id roles { role } } } }",
                Map.of());
        JsonNode user = found.body().at("/data/users/nodes/0");
        assertThat(user.at("/roles").findValuesAsText("role")).containsExactly("SUPERVISOR");
        assertThat(suite.ask("supervisor", question, Map.of()).code()).isEqualTo("FORBIDDEN");

        change("grantRole", user);

        assertThat(suite.ask("supervisor", question, Map.of())
                        .body()
                        .at("/data/namesToSettle/totalCount")
                        .isInt())
                .isTrue();
        change("withdrawRole", user);
        assertThat(suite.ask("supervisor", question, Map.of()).code()).isEqualTo("FORBIDDEN");
    }

    private static void change(String mutation, JsonNode user) {
        Answer answer = suite.ask(
                "security-admin",
                "mutation { " + mutation + "(input: {user: \"" + user.path("id").asText()
                        + "\", role: CLERK, reason: \"代班\"}) { user { username } } }",
                Map.of());
        assertThat(answer.body().at("/data/" + mutation + "/user/username").asText())
                .isEqualTo("supervisor");
    }

    private static Map<String, String> sample() {
        try {
            byte[] content = Files.readAllBytes(TestPrograms.home().resolve("samples/suzhou-93.txt"));
            return Map.of(
                    "fileName",
                    "suzhou-93.txt",
                    "contentBase64",
                    Base64.getEncoder().encodeToString(content));
        } catch (IOException e) {
            throw new IllegalStateException("The sample cannot be read", e);
        }
    }

    private static String sampleQuery(String name) throws IOException {
        return Files.readString(TestPrograms.home().resolve("samples/queries/" + name + ".graphql"));
    }
}
