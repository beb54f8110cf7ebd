package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.testing.Tokens;

@QuarkusTest
class DocumentResourceTest extends AppTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/documents")
    URI documents;

    @Test
    void fileSentAsItIsAnswersLikeTheMutation() throws Exception {
        HttpResponse<byte[]> first = post("?fileName=93.txt&clientMutationId=k", "text/plain", sample(), "clerk");
        HttpResponse<byte[]> second = post("?fileName=93.txt", "application/octet-stream", sample(), "clerk");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).path("alreadyImported").asBoolean()).isFalse();
        assertThat(json(first).path("clientMutationId").asText()).isEqualTo("k");
        assertThat(json(second).path("alreadyImported").asBoolean()).isTrue();
        assertThat(json(second).at("/meeting/id")).isEqualTo(json(first).at("/meeting/id"));
        assertThat(importMinutes(Sample.bytes()).at("/importMinutes/meeting/id"))
                .isEqualTo(json(first).at("/meeting/id"));
    }

    @Test
    void fileSentAsAFormKeepsItsName() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"93.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + Sample.text() + "\r\n--b--\r\n";

        HttpResponse<byte[]> answer =
                post("", "multipart/form-data; boundary=b", BodyPublishers.ofString(form), "clerk");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(document(json(answer).at("/meeting/id").asText())
                        .path("fileName")
                        .asText())
                .isEqualTo("93.txt");
    }

    @Test
    void sourceFileComesBackAsItWas() throws Exception {
        JsonNode document = document(imported(Sample.bytes()));

        HttpResponse<byte[]> file = get("/" + document.path("id").asText(), "clerk");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(Sample.bytes());
        assertThat(file.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"document.txt\"; filename*=UTF-8''suzhou-93.txt");
        assertThat(document.path("downloadUrl").asText())
                .endsWith("/documents/" + document.path("id").asText());
    }

    @Test
    void refusalsCarryTheCodesOfTheGraph() throws Exception {
        assertRefused(get("/00000000-0000-7000-8000-000000000000", "reader"), 404, "NOT_FOUND");
        assertRefused(get("/x", "reader"), 404, "NOT_FOUND");
        assertRefused(get("/x", "agency"), 403, "FORBIDDEN");
        assertRefused(get("/x", null), 401, "UNAUTHENTICATED");
        assertRefused(post("?fileName=a.txt", "text/plain", sample(), "reader"), 403, "FORBIDDEN");
        assertRefused(post("?fileName=a.txt", "text/plain", sample(), null), 401, "UNAUTHENTICATED");
        assertRefused(post("", "text/plain", sample(), "clerk"), 400, "INVALID_INPUT");
        assertRefused(
                post("?fileName=a.txt", "text/plain", BodyPublishers.noBody(), "clerk"), 422, "UNREADABLE_DOCUMENT");
        assertThat(rows("source_document")).isZero();
    }

    @Test
    void fileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        BodyPublisher large = BodyPublishers.ofByteArray(new byte[51 * 1024 * 1024]);

        HttpResponse<byte[]> answer = post("?fileName=a.txt", "text/plain", large, "clerk");

        assertRefused(answer, 413, "INVALID_INPUT");
    }

    @Test
    void outageOfANeighbourIsSaid() throws Exception {
        directory.become("DOWN");

        assertRefused(post("?fileName=a.txt", "text/plain", sample(), "clerk"), 503, "UPSTREAM_UNAVAILABLE");
    }

    private JsonNode document(String meeting) {
        return as("clerk")
                .ask("{ meeting(id: \"" + meeting + "\") { minutes { document { id fileName downloadUrl } } } }")
                .at("/meeting/minutes/document");
    }

    private static BodyPublisher sample() {
        return BodyPublishers.ofByteArray(Sample.bytes());
    }

    private HttpResponse<byte[]> post(String query, String type, BodyPublisher body, @Nullable String role)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(documents + query))
                .header("Content-Type", type)
                .POST(body);
        return send(request, role);
    }

    private HttpResponse<byte[]> get(String path, @Nullable String role) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(documents + path)), role);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, @Nullable String role)
            throws IOException, InterruptedException {
        if (role != null) {
            request.header("Authorization", "Bearer " + Tokens.of(role));
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/extensions/code").asText())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
