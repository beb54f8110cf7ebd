package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.audit.export.CsvLines;
import org.yiding.audit.export.JsonLines;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.ChainCheck;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Audit administrators find what was done, and are recorded themselves. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ReadTrailTest {

    private static final String ASK = """
            query($filter: AuditFilter, $first: Int, $after: String) {
              directoryAuditTrail(filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { operation kind outcome name roles address objects { type id } before after position }
              }
            }""";

    @TestHTTPResource("/")
    URI root;

    private final Trail trail = new Trail("directory");
    private final String writing = "writing-" + UUID.randomUUID();
    private final String reading = "reading-" + UUID.randomUUID();
    private String person;

    @BeforeEach
    void personWhoIsRenamedTwice() {
        GraphClient editor = graph("directory-editor", writing);
        person = editor.ask("mutation { createPerson(input: {name: \"沈砚\"}) { person { id } } }")
                .at("/createPerson/person/id")
                .asText();
        List<String> names = List.of("沈研", "沈妍");
        for (int version = 0; version < 2; version++) {
            editor.ask("mutation { describePerson(input: {id: \"%s\", version: %d, name: \"%s\"}) { person { id } } }"
                    .formatted(person, version, names.get(version)));
        }
    }

    @Test
    void recordsAreFoundByWhatTheyTell() {
        assertThat(operations(Map.of("requestId", writing)))
                .containsExactly("describePerson", "describePerson", "createPerson");
        assertThat(operations(Map.of("objectType", "Person", "objectId", person)))
                .containsExactly("describePerson", "describePerson", "createPerson");
        assertThat(operations(Map.of("objectId", person, "operation", "createPerson")))
                .containsExactly("createPerson");
        assertThat(operations(Map.of("requestId", writing, "objectType", "Agency")))
                .isEmpty();
        assertThat(operations(Map.of("requestId", writing, "name", "directory-editor", "kind", "WRITE")))
                .hasSize(3);
        assertThat(operations(Map.of("requestId", writing, "name", "clerk"))).isEmpty();
        assertThat(operations(Map.of("requestId", writing, "outcome", "REFUSED")))
                .isEmpty();
        assertThat(operations(Map.of("requestId", writing, "from", "2100-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(operations(Map.of("requestId", writing, "to", "2100-01-01T00:00:00Z")))
                .hasSize(3);
    }

    @Test
    void recordTellsWhoDidWhat() {
        JsonNode latest =
                ask(Map.of("filter", Map.of("requestId", writing), "first", 1)).at("/directoryAuditTrail/nodes/0");

        assertThat(latest.path("operation").asText()).isEqualTo("describePerson");
        assertThat(latest.path("kind").asText()).isEqualTo("WRITE");
        assertThat(latest.path("outcome").asText()).isEqualTo("DONE");
        assertThat(latest.path("name").asText()).isEqualTo("directory-editor");
        assertThat(latest.path("roles").toString()).isEqualTo("[\"directory-editor\"]");
        assertThat(latest.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(latest.path("objects").toString())
                .isEqualTo("[{\"type\":\"Person\",\"id\":\"%s\"}]".formatted(person));
        assertThat(latest.path("before").asText())
                .isEqualTo("{\"Person/%s\":{\"name\":\"沈研\",\"version\":1}}".formatted(person));
        assertThat(latest.path("after").asText())
                .isEqualTo("{\"Person/%s\":{\"name\":\"沈妍\",\"version\":2}}".formatted(person));
    }

    @Test
    void pagesWalkFromTheLatestToTheFirst() {
        JsonNode head =
                ask(Map.of("filter", Map.of("requestId", writing), "first", 2)).at("/directoryAuditTrail");
        JsonNode tail = ask(Map.of(
                        "filter",
                        Map.of("requestId", writing),
                        "first",
                        2,
                        "after",
                        head.at("/pageInfo/endCursor").asText()))
                .at("/directoryAuditTrail");

        assertThat(head.path("totalCount").asInt()).isEqualTo(3);
        assertThat(head.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(tail.path("nodes").findValuesAsText("operation")).containsExactly("createPerson");
        assertThat(tail.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void readingIsRecordedWithWhatWasAsked() throws Exception {
        ask(Map.of("filter", Map.of("requestId", writing), "first", 1));

        assertThat(trail.of(reading)).hasSize(1);
        AuditEntry entry = trail.of(reading).getFirst().entry();
        assertThat(entry.kind()).isEqualTo(AuditKind.TRAIL_READ);
        assertThat(entry.operation()).isEqualTo("directoryAuditTrail");
        assertThat(entry.actor().name()).isEqualTo("audit-admin");
        assertThat(entry.request()).isEqualTo("{\"filter\":{\"requestId\":\"%s\"},\"first\":1}".formatted(writing));
    }

    @Test
    void exportedTrailIsVerifiedAgain() throws Exception {
        HttpResponse<String> answer = get("/audit/records", "audit-admin");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .contains("directory-audit.jsonl");
        List<String> lines = answer.body().lines().toList();
        ChainCheck check = new ChainCheck(JsonLines.anchor(lines.getFirst()));
        lines.stream()
                .skip(1)
                .forEach(line ->
                        assertThat(check.next(JsonLines.record(line))).as(line).isEmpty());
        assertThat(check.checked()).isEqualTo(lines.size() - 1).isGreaterThanOrEqualTo(3);
        assertThat(lines.getLast()).contains("\"operation\":\"GET /audit/records\"", "\"name\":\"audit-admin\"");
    }

    @Test
    void trailOpensInASpreadsheet() throws Exception {
        HttpResponse<String> answer = get("/audit/records?format=csv", "audit-admin");

        List<String> lines = answer.body().lines().toList();
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
        assertThat(lines.getFirst()).isEqualTo("\uFEFF" + CsvLines.HEADER);
        assertThat(lines).anyMatch(line -> line.contains(",createPerson,Person/" + person + ","));
    }

    @Test
    void exportOfAnUnknownFormOrMomentIsRefusedWithTheRemedy() throws Exception {
        assertThat(get("/audit/records?format=xlsx", "audit-admin").body())
                .contains("INVALID_INPUT", "Send format=jsonl or format=csv.");
        assertThat(get("/audit/records?from=yesterday", "audit-admin").body())
                .contains("INVALID_INPUT", "Send it as 2026-11-26T00:00:00Z.");
    }

    private List<String> operations(Map<String, String> filter) {
        GraphReply reply = ask(Map.of("filter", filter));
        assertThat(reply.codes()).isEmpty();
        return reply.at("/directoryAuditTrail/nodes").findValuesAsText("operation");
    }

    private GraphReply ask(Map<String, ?> variables) {
        return graph("audit-admin", reading).ask(ASK, variables);
    }

    private GraphClient graph(String role, String requestId) {
        return GraphClient.at(root.resolve("/graphql")).as(Tokens.of(role)).with("X-Request-Id", requestId);
    }

    private HttpResponse<String> get(String path, String role) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(root.resolve(path))
                            .header("Authorization", "Bearer " + Tokens.of(role))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
