package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.process.Ports;
import org.yiding.local.suite.GraphQuestion.Answer;

/** How names in minutes come to mean agencies, across the meeting service, the directory and the gateway. */
@Tag("suite")
class NamesEndToEndTest {

    private static final String DRAFT = "云溪市统计管理办法（草案）";

    @TempDir
    private static Path folder;

    private static RunningSuite suite;
    private static InventedMinutes minutes;

    @BeforeAll
    static void start() throws Exception {
        suite = Suite.start(TestSuite.options(folder, Ports.free()));
        minutes = new InventedMinutes(suite);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.stop();
        }
    }

    @Test
    void abbreviationThatAClerkResolvedIsKnownInTheNextImport() {
        JsonNode first = minutes.imported("一.txt", InventedMinutes.of("第12次", "3月6日", DRAFT, "由市统计局牵头，市统局配合，于3月底前"));
        JsonNode full = first.at("/items/0/resolutions/0/assignments/0");
        JsonNode shortened = first.at("/items/0/resolutions/0/assignments/1");
        assertThat(full.path("asWritten").asText()).isEqualTo("市统计局");
        assertThat(shortened.path("asWritten").asText()).isEqualTo("市统局");
        String meant = full.at("/agency/id").asText();
        assertThat(shortened.at("/agency/id").asText()).isNotEqualTo(meant);

        Answer corrected = suite.ask(
                "clerk",
                "mutation($fact: String!, $agency: String!) { correctFact(input: {fact: $fact, version: 1,"
                        + " changes: [{field: AGENCY, value: $agency}]}) { meeting { state } } }",
                Map.of("fact", shortened.path("id").asText(), "agency", meant));
        JsonNode next = minutes.imported("二.txt", InventedMinutes.of("第13次", "4月3日", DRAFT, "由市统局负责，于4月底前"));

        assertThat(corrected.body().at("/data/correctFact/meeting/state").asText())
                .isEqualTo("CORRECTED");
        JsonNode assignment = next.at("/items/0/resolutions/0/assignments/0");
        assertThat(assignment.path("asWritten").asText()).isEqualTo("市统局");
        assertThat(assignment.at("/agency/id").asText()).isEqualTo(meant);
        assertThat(assignment.at("/agency/names"))
                .extracting(
                        name -> name.path("name").asText(),
                        name -> name.path("taughtBy").asText(""))
                .containsExactlyInAnyOrder(tuple("市统计局", ""), tuple("市统局", "clerk"));
    }

    @Test
    void doubtfulNameIsListedWithItsCandidateAndSettledOnceForAllTime() {
        JsonNode first =
                minutes.imported("三.txt", InventedMinutes.of("第14次", "5月8日", DRAFT, "由市发展和改革委员会牵头，市发改委配合，于5月底前"));
        String id = first.path("id").asText();
        String full = first.at("/items/0/resolutions/0/assignments/0/agency/id").asText();
        JsonNode mention = first.at("/items/0/resolutions/0/assignments/1/mentions/0");
        assertThat(mention.path("confidence").asText()).isEqualTo("UNSURE");
        assertThat(mention.path("basis").asText()).isEqualTo("NEW_ENTRY");
        assertThat(mention.path("asOf").asText()).isEqualTo("2025-05-08");
        assertThat(mention.path("reason").asText()).isEqualTo("No agency is known as 市发改委 in 云溪市 on 2025-05-08.");
        assertThat(mention.at("/candidates/0/agency/id").asText()).isEqualTo(full);
        assertThat(mention.at("/candidates/0/name").asText()).isEqualTo("市发展和改革委员会");

        JsonNode open = suite.ask(
                        "clerk",
                        "query($meeting: String!) { namesToSettle(filter: {meeting: $meeting}) { totalCount nodes {"
                                + " asWritten meeting { version } mention { candidates { agency { id } } } } } }",
                        Map.of("meeting", id))
                .body()
                .at("/data/namesToSettle");
        Answer settled = suite.ask(
                "clerk",
                "mutation($meeting: String!, $agency: String!) { settleName(input: {meeting: $meeting, version: 1,"
                        + " asWritten: \"市发改委\", agency: $agency}) { meeting { items { resolutions { assignments {"
                        + " agency { id } mentions { basis confidence reason settledBy } } } } } } }",
                Map.of("meeting", id, "agency", full));
        JsonNode next = minutes.imported("四.txt", InventedMinutes.of("第15次", "6月5日", DRAFT, "由市发改委负责，于6月底前"));

        assertThat(open.path("totalCount").asInt()).isEqualTo(1);
        assertThat(open.at("/nodes/0/asWritten").asText()).isEqualTo("市发改委");
        assertThat(open.at("/nodes/0/mention/candidates/0/agency/id").asText()).isEqualTo(full);
        JsonNode charged = settled.body().at("/data/settleName/meeting/items/0/resolutions/0/assignments/1");
        assertThat(charged.at("/agency/id").asText()).isEqualTo(full);
        assertThat(charged.at("/mentions/0").toString())
                .isEqualTo("{\"basis\":\"SETTLED\",\"confidence\":\"CERTAIN\","
                        + "\"reason\":\"In 云溪市 市发改委 means 市发展和改革委员会.\",\"settledBy\":\"clerk\"}");
        JsonNode later = next.at("/items/0/resolutions/0/assignments/0");
        assertThat(later.at("/agency/id").asText()).isEqualTo(full);
        assertThat(later.at("/mentions/0/basis").asText()).isEqualTo("TAUGHT");
        assertThat(later.at("/mentions/0/confidence").asText()).isEqualTo("CERTAIN");
        assertThat(later.at("/mentions/0/reason").asText())
                .matches("clerk said on \\d{4}-\\d\\d-\\d\\d that in 云溪市 市发改委 means 市发展和改革委员会\\.");
    }
}
