package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** Operations over WebSocket by the protocol graphql-transport-ws. */
@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class SocketTest {

    private static final String SUBSCRIBE =
            SocketClient.subscribe("s", "subscription { confirmed { title chair { name } } }");
    private static final String QUERY = SocketClient.subscribe("q", "{ meeting(id: \\\"m\\\") { title } }");
    private static final String EVENT = "{\"data\":{\"confirmed\":{\"title\":\"一\",\"chair\":{\"id\":\"p1\"}}}}";
    private static final String ANSWER = "{\"data\":{\"meeting\":{\"title\":\"一\"}}}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs()
                .answer("meeting", ANSWER)
                .answer("directory", "{\"data\":{\"_entities\":[{\"name\":\"李亚平\"}]}}");
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    /** A connection whose token came with the request that opened it, and that is greeted. */
    private SocketClient greeted() throws InterruptedException {
        SocketClient client = SocketClient.connect(endpoint, "Authorization", "Bearer " + Tokens.of("reader"))
                .say(SocketClient.INIT);
        assertThat(client.told(1)).containsExactly(SocketClient.ACK);
        return client;
    }

    /** Has the subgraph begin to stream. @return completed when somebody ends that */
    private CompletableFuture<Boolean> eventsWithoutEnd() {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        subgraphs.with("meeting", request -> {
            request.response().closeHandler(closed -> ended.complete(true));
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("event: next\ndata: " + EVENT + "\n\n");
        });
        return ended;
    }

    // --- Operations ---

    @Test
    void subscriptionIsToldEventByEventUntilItEnds() throws Exception {
        subgraphs.with(
                "meeting",
                request -> request.response()
                        .putHeader("Content-Type", "text/event-stream")
                        .end("event: next\ndata: " + EVENT + "\n\nevent: next\ndata: " + EVENT
                                + "\n\nevent: complete\ndata:\n\n"));

        try (SocketClient client = greeted()) {
            client.say(SUBSCRIBE);

            List<String> told = client.told(3);
            assertThat(told.subList(0, 2))
                    .allSatisfy(
                            next -> assertThat(next)
                                    .contains("\"type\":\"next\"", "\"id\":\"s\"")
                                    .endsWith(
                                            ",\"payload\":{\"data\":{\"confirmed\":{\"title\":\"一\",\"chair\":{\"name\":\"李亚平\"}}}}}"));
            assertThat(told.get(2)).contains("\"type\":\"complete\"", "\"id\":\"s\"");
        }
    }

    @Test
    void queryIsOneAnswerAndItsEnd() throws Exception {
        try (SocketClient client = greeted()) {
            client.say(QUERY);

            List<String> told = client.told(2);
            assertThat(told.get(0))
                    .contains("\"type\":\"next\"", "\"id\":\"q\"")
                    .endsWith(",\"payload\":" + ANSWER + "}");
            assertThat(told.get(1)).contains("\"type\":\"complete\"", "\"id\":\"q\"");
        }
    }

    @Test
    void operationThatIsNotValidIsAnErrorAndLeavesTheConnectionOpen() throws Exception {
        try (SocketClient client = greeted()) {
            client.say(SocketClient.subscribe("q", "{ nothing }")).say("{\"type\":\"ping\"}");

            List<String> told = client.told(2);
            assertThat(told.get(0)).contains("\"type\":\"error\"", "\"id\":\"q\"", "\"payload\":[{", "INVALID_INPUT");
            assertThat(told.get(1)).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void subscriptionThatTheClientCompletesEndsAtTheSubgraphAndItsIdIsFree() throws Exception {
        CompletableFuture<Boolean> ended = eventsWithoutEnd();

        try (SocketClient client = greeted()) {
            client.say(SUBSCRIBE).told(1);
            client.say("{\"type\":\"complete\",\"id\":\"s\"}");

            assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.say(SUBSCRIBE).told(1).getFirst()).contains("\"type\":\"next\"");
        }
    }

    @Test
    void clientThatGoesEndsItsSubscriptionsAtTheSubgraph() throws Exception {
        CompletableFuture<Boolean> ended = eventsWithoutEnd();

        try (SocketClient client = greeted()) {
            client.say(SUBSCRIBE).told(1);
        }

        assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
    }

    // --- Whose connection it is ---

    @Test
    void tokenMayComeWithTheFirstMessageAndGoesOnToTheSubgraphs() throws Exception {
        String token = Tokens.of("reader");

        try (SocketClient client = SocketClient.connect(endpoint)) {
            client.say(SocketClient.init(token)).say(QUERY);

            assertThat(client.told(2).getFirst()).isEqualTo(SocketClient.ACK);
            assertThat(subgraphs.asked().getFirst().headers()).containsEntry("authorization", "Bearer " + token);
        }
    }

    @Test
    void rolesDecideAsOverHttp() throws Exception {
        subgraphs.answer("directory", "{\"data\":{\"agency\":{\"fails\":\"no\"}}}");
        String operation = SocketClient.subscribe("a", "{ agency(id: \\\"a\\\") { fails } }");

        try (SocketClient reader = SocketClient.connect(endpoint);
                SocketClient clerk = SocketClient.connect(endpoint)) {
            reader.say(SocketClient.init(Tokens.of("reader"))).say(operation);
            clerk.say(SocketClient.init(Tokens.of("clerk"))).say(operation);

            assertThat(reader.told(2).getLast()).contains("FORBIDDEN").endsWith("{\"agency\":{\"fails\":null}}}}");
            assertThat(clerk.told(2).getLast()).endsWith(",\"payload\":{\"data\":{\"agency\":{\"fails\":\"no\"}}}}");
        }
    }

    @Test
    void nobodyIsGreetedWithoutAValidToken() throws Exception {
        List<String> greetings = List.of(
                SocketClient.INIT,
                SocketClient.init(Tokens.expired("reader")),
                SocketClient.init(Tokens.forged("reader")),
                SocketClient.init(Tokens.forAnotherAudience("reader")),
                SocketClient.init("nonsense\\r\\nX-Other: 1"),
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Basic cmVhZGVyOnJlYWRlcg==\"}}");

        for (String greeting : greetings) {
            try (SocketClient client = SocketClient.connect(endpoint)) {
                assertThat(client.say(greeting).told(1)).containsExactly("closed 4403 Forbidden");
            }
        }
    }

    @Test
    void tokenThatIsNotValidOpensNoConnection() {
        String expired = "Bearer " + Tokens.expired("reader");

        assertThatThrownBy(() -> SocketClient.connect(endpoint, "Authorization", expired))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void connectionEndsWithItsToken() throws Exception {
        try (SocketClient client = SocketClient.connect(endpoint)) {
            client.say(SocketClient.init(Tokens.endingIn(Duration.ofSeconds(5), "reader")));

            assertThat(client.told(2)).containsExactly(SocketClient.ACK, "closed 4403 The token has ended");
        }
    }

    @Test
    void pageOfAnotherSiteOpensNoConnection() {
        assertThatThrownBy(() -> SocketClient.connect(endpoint, "Origin", "https://elsewhere.test"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
        SocketClient.connect(endpoint, "Origin", "http://localhost").close();
    }

    // --- What the protocol says ---

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"subscribe\",\"id\":\"q\",\"payload\":{\"query\":\"{__typename}\"}} | closed 4401 Unauthorized",
                "{\"type\":\"hello\"} | closed 4400 Unknown type of message",
                "[1] | closed 4400 Messages are JSON objects",
                "{\"type\": | closed 4400 Messages are JSON objects",
                "{\"type\":\"connection_init\",\"payload\":7} | closed 4400 The payload of a greeting is a JSON object",
            })
    void whatTheProtocolForbidsEndsTheConnection(String message, String end) throws Exception {
        try (SocketClient client = SocketClient.connect(endpoint)) {
            assertThat(client.say(message).told(1)).containsExactly(end);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}} | closed 4400 A subscription has an id and a payload",
                "{\"type\":\"subscribe\",\"id\":\"q\"} | closed 4400 A subscription has an id and a payload",
                "{\"type\":\"connection_init\"} | closed 4429 Too many initialisation requests",
            })
    void whatTheProtocolForbidsAfterTheGreetingEndsTheConnection(String message, String end) throws Exception {
        try (SocketClient client = greeted()) {
            assertThat(client.say(message).told(1)).containsExactly(end);
        }
    }

    @Test
    void secondSubscriberOfOneIdEndsTheConnection() throws Exception {
        subgraphs.with("meeting", request -> {
            // Never answers.
        });

        try (SocketClient client = greeted()) {
            assertThat(client.say(SUBSCRIBE).say(SUBSCRIBE).told(1))
                    .containsExactly("closed 4409 Subscriber for s already exists");
        }
    }

    @Test
    void whoDoesNotGreetIsNotWaitedFor() throws Exception {
        try (SocketClient client = SocketClient.connect(endpoint)) {
            assertThat(client.told(1)).containsExactly("closed 4408 Connection initialisation timeout");
        }
    }

    @Test
    void otherProtocolsAndBytesAreNotSpoken() throws Exception {
        try (SocketClient legacy = SocketClient.connect("graphql-ws", endpoint);
                SocketClient bytes = greeted()) {
            bytes.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();

            assertThat(legacy.told(1)).containsExactly("closed 4406 Subprotocol not acceptable");
            assertThat(bytes.told(1)).containsExactly("closed 4400 Messages are text");
        }
    }
}
