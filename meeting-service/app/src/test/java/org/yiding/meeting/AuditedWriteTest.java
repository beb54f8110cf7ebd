package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.testing.Tokens;

/** Uploads and mutations of the meeting service stand in its trail. */
@QuarkusTest
class AuditedWriteTest extends AppTest {

    @TestHTTPResource("/documents")
    URI documents;

    private final String request = "audit-" + UUID.randomUUID();

    @Test
    void uploadIsRecordedOnceWithTheMeetingItMade() throws Exception {
        upload();
        upload();

        JsonNode records = records();
        assertThat(records).hasSize(1);
        JsonNode record = records.get(0);
        assertThat(record.path("operation").asText()).isEqualTo("POST /documents");
        assertThat(record.path("kind").asText()).isEqualTo("WRITE");
        assertThat(record.path("name").asText()).isEqualTo("clerk");
        assertThat(record.path("request").asText()).isEqualTo("{\"fileName\":\"93.txt\"}");
        assertThat(record.path("before").isNull()).isTrue();
        assertThat(record.path("objects").findValuesAsText("type"))
                .contains("Meeting", "SourceContent", "Resolution", "Assignment");
    }

    @Test
    void confirmingIsRecordedWithTheStatesBeforeAndAfter() {
        String id = imported(Sample.bytes());

        as("clerk")
                .with("X-Request-Id", request)
                .ask("mutation { confirmMeeting(id: \"%s\", version: 1) { meeting { id } } }".formatted(id));

        JsonNode record = records().get(0);
        assertThat(record.path("operation").asText()).isEqualTo("confirmMeeting");
        assertThat(record.at("/objects/0").toString()).isEqualTo("{\"type\":\"Meeting\",\"id\":\"%s\"}".formatted(id));
        assertThat(record.path("before").asText()).contains("\"state\":\"DRAFT\"");
        assertThat(record.path("after").asText()).contains("\"state\":\"CONFIRMED\"");
    }

    @Test
    void contentOfAFileIsToldByItsDigestAlone() {
        as("clerk")
                .with("X-Request-Id", request)
                .ask(
                        IMPORT,
                        Map.of(
                                "input",
                                Map.of(
                                        "fileName",
                                        "suzhou-93.txt",
                                        "contentBase64",
                                        Base64.getEncoder().encodeToString(Sample.bytes()))));

        assertThat(records().get(0).path("request").asText())
                .startsWith("{\"input\":{\"fileName\":\"suzhou-93.txt\",\"contentBase64\":{\"characters\":");
    }

    private void upload() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(documents + "?fileName=93.txt"))
                                    .header("Authorization", "Bearer " + Tokens.of("clerk"))
                                    .header("Content-Type", "text/plain")
                                    .header("X-Request-Id", request)
                                    .POST(BodyPublishers.ofByteArray(Sample.bytes()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isEqualTo(200);
        }
    }

    /** The records of this test's request, the latest first. */
    private JsonNode records() {
        return as("audit-admin").ask("""
                        { meetingAuditTrail(filter: {requestId: "%s"}) {
                          nodes { operation kind name request before after objects { type id } } } }""".formatted(request)).at("/meetingAuditTrail/nodes");
    }
}
