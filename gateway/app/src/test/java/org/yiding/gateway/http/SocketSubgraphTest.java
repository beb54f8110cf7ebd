package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** Subscriptions of a subgraph that streams over WebSocket by the protocol graphql-transport-ws. */
@QuarkusTest
@TestProfile(GuardedProfile.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class SocketSubgraphTest {

    private static final String NEXT =
            "{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"confirmed\":{\"title\":\"一\"}}}}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final String token = Tokens.of("listener");
    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs();
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    /** A subgraph that greets back and then does this. */
    private void onSubscribe(Consumer<ServerWebSocket> then) {
        subgraphs.withSockets(
                "meeting",
                socket -> socket.textMessageHandler(text -> {
                    JsonObject message = new JsonObject(text);
                    heard.add(message);
                    if (message.getString("type").equals("connection_init")) {
                        socket.writeTextMessage("{\"type\":\"ping\"}");
                        socket.writeTextMessage("{\"type\":\"connection_ack\"}");
                    } else if (message.getString("type").equals("subscribe")) {
                        then.accept(socket);
                    }
                }));
    }

    private HttpRequest subscribing() {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"subscription { confirmed { title } }\"}"))
                .build();
    }

    private String subscribed() throws Exception {
        return HttpClient.newHttpClient()
                .send(subscribing(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void eventsComeOneByOneUntilTheSubgraphCompletes() throws Exception {
        onSubscribe(socket -> {
            socket.writeTextMessage(NEXT);
            socket.writeTextMessage(NEXT);
            socket.writeTextMessage("{\"type\":\"complete\",\"id\":\"1\"}");
        });

        assertThat(subscribed())
                .isEqualTo(":\n\nevent: next\ndata: {\"data\":{\"confirmed\":{\"title\":\"一\"}}}\n\n"
                        + "event: next\ndata: {\"data\":{\"confirmed\":{\"title\":\"一\"}}}\n\n"
                        + "event: complete\ndata:\n\n");
        assertThat(heard)
                .extracting(message -> message.getString("type"))
                .containsExactly("connection_init", "pong", "subscribe");
        assertThat(heard.getFirst().getJsonObject("payload").getString("Authorization"))
                .isEqualTo("Bearer " + token);
        assertThat(heard.getLast().getJsonObject("payload").getString("query"))
                .isEqualTo("subscription{confirmed{title}}");
    }

    @Test
    void subscriptionThatTheSubgraphRefusesIsOneErrorAndTheEnd() throws Exception {
        onSubscribe(socket ->
                socket.writeTextMessage("{\"type\":\"error\",\"id\":\"1\",\"payload\":[{\"message\":\"secret\"}]}"));

        assertThat(subscribed())
                .startsWith(":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"The service meeting failed on this;")
                .endsWith("\"data\":{\"confirmed\":null}}\n\nevent: complete\ndata:\n\n")
                .doesNotContain("secret");
    }

    @Test
    void connectionThatBreaksIsOneErrorAndTheEnd() throws Exception {
        onSubscribe(socket -> socket.close((short) 4500, "broken"));

        assertThat(subscribed()).contains("\"code\":\"UPSTREAM_UNAVAILABLE\"").endsWith("event: complete\ndata:\n\n");
    }

    @Test
    void subgraphThatNeverGreetsBackIsNotWaitedFor() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        subgraphs.withSockets("meeting", socket -> socket.closeHandler(any -> ended.complete(true)));

        assertThat(subscribed()).contains("\"code\":\"UPSTREAM_UNAVAILABLE\"").endsWith("event: complete\ndata:\n\n");
        assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void clientThatGoesEndsTheSubscriptionAtTheSubgraph() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        onSubscribe(socket -> {
            socket.closeHandler(any -> ended.complete(true));
            socket.writeTextMessage(NEXT);
        });

        try (InputStream stream = HttpClient.newHttpClient()
                .send(subscribing(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(stream.readNBytes(60)).hasSize(60);
        }

        assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).extracting(message -> message.getString("type")).contains("complete");
    }
}
