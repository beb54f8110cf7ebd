package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class SubscriptionTest {

    private static final String SUBSCRIPTION =
            "{\"query\":\"subscription($from: Int) { confirmed(from: $from) { title chair { name } } }\",\"variables\":{\"from\":3}}";
    private static final String FIRST = "{\"data\":{\"confirmed\":{\"title\":\"一\",\"chair\":{\"id\":\"p1\"}}}}";
    private static final String SECOND = "{\"data\":{\"confirmed\":null}}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs().answer("directory", "{\"data\":{\"_entities\":[{\"name\":\"李亚平\"}]}}");
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    private static HttpServerResponse events(HttpServerRequest request) {
        return request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
    }

    private HttpRequest request(String accept, String body) {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + Tokens.of("reader"))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> ask(String accept, String body) throws Exception {
        return HttpClient.newHttpClient().send(request(accept, body), BodyHandlers.ofString());
    }

    private void twoEvents() {
        subgraphs.with(
                "meeting",
                request -> events(request)
                        .end("event: next\ndata: " + FIRST + "\n\n:\n\nevent: next\r\ndata: " + SECOND
                                + "\r\n\r\nevent: complete\ndata:\n\n"));
    }

    @Test
    void eachEventIsCompletedFromTheOtherSubgraphsAndSentOn() throws Exception {
        twoEvents();

        HttpResponse<String> answer = ask("text/event-stream", SUBSCRIPTION);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(
                        ":\n\nevent: next\ndata: {\"data\":{\"confirmed\":{\"title\":\"一\",\"chair\":{\"name\":\"李亚平\"}}}}\n\n"
                                + "event: next\ndata: {\"data\":{\"confirmed\":null}}\n\nevent: complete\ndata:\n\n");
        FakeSubgraphs.Asked asked = subgraphs.asked().getFirst();
        assertThat(asked.headers()).containsEntry("accept", "text/event-stream");
        assertThat(asked.body().encode())
                .isEqualTo(
                        "{\"query\":\"subscription($from:Int){confirmed(from:$from){title chair{id}}}\",\"variables\":{\"from\":3}}");
    }

    @Test
    void multipartCarriesTheSameAnswers() throws Exception {
        twoEvents();

        HttpResponse<String> answer =
                ask("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0, application/json", SUBSCRIPTION);

        assertThat(answer.headers().firstValue("content-type"))
                .contains("multipart/mixed;boundary=\"-\";subscriptionSpec=\"1.0\"");
        assertThat(answer.body())
                .isEqualTo("\r\n---\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"payload\":{\"data\":{\"confirmed\":{\"title\":\"一\",\"chair\":{\"name\":\"李亚平\"}}}}}"
                        + "\r\n---\r\nContent-Type: application/json\r\n\r\n{\"payload\":{\"data\":{\"confirmed\":null}}}"
                        + "\r\n-----\r\n");
    }

    @Test
    void subgraphThatStreamsNothingIsOneErrorAndTheEnd() throws Exception {
        subgraphs.answer("meeting", FIRST);

        assertThat(ask("text/event-stream", SUBSCRIPTION).body())
                .isEqualTo(
                        ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"The service meeting cannot be reached at the"
                                + " moment.\",\"path\":[\"confirmed\"],\"extensions\":{\"code\":\"UPSTREAM_UNAVAILABLE\","
                                + "\"service\":\"meeting\"}}],\"data\":{\"confirmed\":null}}\n\nevent: complete\ndata:\n\n");
    }

    @Test
    void subscriptionNeedsAClientThatReadsStreams() throws Exception {
        HttpResponse<String> answer = ask("application/graphql-response+json", SUBSCRIPTION);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("A subscription is answered as text/event-stream or multipart/mixed; accept one of them.");
    }

    @Test
    void queryOfAClientThatReadsEventsAloneIsOneEvent() throws Exception {
        subgraphs.answer("meeting", "{\"data\":{\"meeting\":{\"title\":\"一\"}}}");
        String query = "{\"query\":\"{ meeting(id: \\\"m\\\") { title } }\"}";

        assertThat(ask("text/event-stream", query).body())
                .isEqualTo(":\n\nevent: next\ndata: {\"data\":{\"meeting\":{\"title\":\"一\"}}}\n\n"
                        + "event: complete\ndata:\n\n");
        assertThat(ask("application/json, text/event-stream", query).body())
                .isEqualTo("{\"data\":{\"meeting\":{\"title\":\"一\"}}}");
    }

    @Test
    void eventStaysOnOneLineWhateverWhiteSpaceASubgraphWrites() throws Exception {
        subgraphs.answer("meeting", "{\n\"data\":\n{\"meeting\":{\"figures\":[1,\n2,\r\n3]}}}");

        assertThat(ask("text/event-stream", "{\"query\":\"{ meeting(id: \\\"m\\\") { figures } }\"}")
                        .body())
                .isEqualTo(":\n\nevent: next\ndata: {\"data\":{\"meeting\":{\"figures\":[1, 2,  3]}}}\n\n"
                        + "event: complete\ndata:\n\n");
    }

    @Test
    void clientThatGoesEndsTheStreamOfTheSubgraph() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        subgraphs.with("meeting", request -> {
            HttpServerResponse response = events(request);
            response.closeHandler(closed -> ended.complete(true));
            response.write("event: next\ndata: " + SECOND + "\n\n");
        });

        try (InputStream stream = HttpClient.newHttpClient()
                        .send(request("text/event-stream", SUBSCRIPTION), BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertThat(lines.lines().limit(4)).containsExactly(":", "", "event: next", "data: " + SECOND);
        }

        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
