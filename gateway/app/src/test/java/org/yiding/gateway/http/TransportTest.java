package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** What happens between client, gateway and subgraph below GraphQL: what is sent again, and what is compressed. */
@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class TransportTest {

    private static final String ANSWER = "{\"data\":{\"meeting\":{\"title\":\"一\"}}}";
    private static final String QUERY = "{ meeting(id: \"m1\") { title } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs();
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    private GraphReply ask(String operation) {
        return GraphClient.at(endpoint).as(Tokens.of("clerk")).ask(operation);
    }

    private void failFirst(String failure, String answer) {
        AtomicInteger requests = new AtomicInteger();
        subgraphs.with("meeting", request -> {
            if (requests.getAndIncrement() > 0) {
                request.response().putHeader("Content-Type", "application/json").end(answer);
            } else if (failure.equals("closed")) {
                request.connection().close();
            } else {
                request.response().setStatusCode(Integer.parseInt(failure)).end();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "502", "503", "504"})
    void queryIsSentOnceMoreWhereTheSubgraphBrokeOff(String failure) {
        failFirst(failure, ANSWER);

        assertThat(ask(QUERY).body()).hasToString(ANSWER);
        assertThat(subgraphs.asked()).hasSize(2);
    }

    @Test
    void headersThatAreNamedGoOnToTheSubgraphAndNoOther() {
        subgraphs.answer("meeting", ANSWER);

        GraphClient.at(endpoint)
                .as(Tokens.of("reader"))
                .with("X-Tenant", "suzhou")
                .with("X-Other", "secret")
                .ask(QUERY);

        assertThat(subgraphs.asked().getFirst().headers())
                .containsEntry("x-tenant", "suzhou")
                .doesNotContainKeys("x-other", "accept-language");
    }

    @Test
    void subgraphIsToldTheClientsAddressAndNotWhatTheClientSaysOfIt() {
        subgraphs.answer("meeting", ANSWER);

        GraphClient.at(endpoint)
                .as(Tokens.of("reader"))
                .with("X-Forwarded-For", "203.0.113.7")
                .ask(QUERY);

        assertThat(subgraphs.asked().getFirst().headers()).containsEntry("x-forwarded-for", "127.0.0.1");
    }

    @Test
    void answerThatSaysTheQueryFailedIsNotAskedForAgain() {
        failFirst("500", ANSWER);

        assertThat(ask(QUERY).codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(subgraphs.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "503"})
    void mutationIsNeverSentTwice(String failure) {
        failFirst(failure, "{\"data\":{\"confirm\":{\"title\":\"一\"}}}");

        assertThat(ask("mutation { confirm(id: \"m1\") { title } }").codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(subgraphs.asked()).hasSize(1);
    }

    /** Sends an operation and hangs up when the subgraph has got its request. */
    private void hangUpWhileAsking(String operation, CompletableFuture<?> asked) throws Exception {
        String body = "{\"query\":\"" + operation.replace("\"", "\\\"") + "\"}";
        try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
            client.getOutputStream()
                    .write(
                            ("POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                            + Tokens.of("clerk") + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                            + body)
                                    .getBytes(StandardCharsets.US_ASCII));
            asked.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void queryOfAClientThatHangsUpEndsAtTheSubgraphToo() throws Exception {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        subgraphs.with("meeting", request -> {
            request.response().closeHandler(closed -> ended.complete(true));
            asked.complete(true);
        });

        hangUpWhileAsking(QUERY, asked);

        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void mutationOfAClientThatHangsUpRunsToItsEnd() throws Exception {
        CompletableFuture<HttpServerResponse> first = new CompletableFuture<>();
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        subgraphs.with("meeting", request -> first.complete(request.response()));
        subgraphs.with("regulation", request -> {
            second.complete(true);
            request.response().end("{\"data\":{\"repeal\":null}}");
        });

        hangUpWhileAsking("mutation { confirm(id: \"m\") { title } repeal(id: \"r\") { title } }", first);
        first.join().end("{\"data\":{\"confirm\":{\"title\":\"x\"}}}");

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void queryThatWaitsTooLongIsSentOnceMoreWhereThatIsSwitchedOn() {
        String answer = "{\"data\":{\"regulation\":{\"title\":\"x\"}}}";
        AtomicInteger requests = new AtomicInteger();
        subgraphs.with("regulation", request -> {
            if (requests.getAndIncrement() > 0) {
                request.response().putHeader("Content-Type", "application/json").end(answer);
            }
        });

        assertThat(ask("{ regulation(id: \"r1\") { title } }").body()).hasToString(answer);
        assertThat(subgraphs.asked()).hasSize(2);
    }

    @Test
    void mutationThatWaitsIsNotSentOnceMore() {
        subgraphs.with("regulation", request -> {
            // Never answers.
        });

        assertThat(ask("mutation { repeal(id: \"r1\") { title } }").codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(subgraphs.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void clientThatKnowsGzipIsAnsweredInItAndMaySendIt(HttpClient.Version version) throws Exception {
        subgraphs.answer("meeting", ANSWER.replace("一", "一".repeat(1_000)));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + Tokens.of("reader"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        gzipped("{\"query\":\"{ meeting(id: \\\"m1\\\") { title } }\"}")))
                .build();

        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(ANSWER.replace("一", "一".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, identity", "HTTP_2, identity", "HTTP_1_1, gzip", "HTTP_2, gzip"})
    void largeAnswerComesWholeInWhateverParts(HttpClient.Version version, String encoding) throws Exception {
        String title = IntStream.range(0, 9_200).mapToObj(i -> "第" + i + "号").collect(Collectors.joining());
        subgraphs.answer("meeting", ANSWER.replace("一", title));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + Tokens.of("reader"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ meeting(id: \\\"m1\\\") { title } }\"}"))
                .build();

        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());

        byte[] expected = ANSWER.replace("一", title).getBytes(StandardCharsets.UTF_8);
        assertThat(expected).hasSizeBetween(90_000, 100_000);
        if (encoding.equals("gzip")) {
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())))
                    .hasBinaryContent(expected);
        } else {
            assertThat(answer.headers().firstValue("content-length")).contains(String.valueOf(expected.length));
            assertThat(answer.body()).isEqualTo(expected);
        }
    }

    @Test
    void subgraphMayAnswerInGzipWhereThatIsSwitchedOn() {
        subgraphs.with(
                "meeting",
                request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer(gzipped(ANSWER))));

        assertThat(ask(QUERY).body()).hasToString(ANSWER);
        assertThat(subgraphs.asked().getFirst().headers().get("accept-encoding"))
                .contains("gzip");
    }

    @Test
    void bombOfAnAnswerIsNotUnpackedWhole() {
        subgraphs.with(
                "meeting",
                request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer(gzipped(ANSWER.replace("一", "一".repeat(100_000))))));

        assertThat(ask(QUERY).codes()).containsExactly("UPSTREAM_UNAVAILABLE");
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
