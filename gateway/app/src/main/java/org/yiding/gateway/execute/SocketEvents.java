package org.yiding.gateway.execute;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.merge.SubgraphRequest;

/** Events by the protocol {@code graphql-transport-ws}: a WebSocket with one subscription on it. */
final class SocketEvents implements EventStream {

    static final String PROTOCOL = "graphql-transport-ws";

    private final Vertx vertx;
    private final WebSocket socket;
    private final SubgraphRequest request;
    private final @Nullable String authorization;
    private final Duration greetedWithin;
    private boolean subscribed;
    private boolean over;

    /**
     * @param authorization also sent when the connection is greeted, for subgraphs that look for it there
     * @param greetedWithin how long the subgraph may take to greet back
     */
    SocketEvents(
            Vertx vertx,
            WebSocket socket,
            SubgraphRequest request,
            @Nullable String authorization,
            Duration greetedWithin) {
        this.vertx = vertx;
        this.socket = socket;
        this.request = request;
        this.authorization = authorization;
        this.greetedWithin = greetedWithin;
    }

    @Override
    public void start(Reader reader) {
        long timer = vertx.setTimer(greetedWithin.toMillis(), any -> {
            if (!subscribed) {
                fail(reader, "the connection was not acknowledged within " + greetedWithin.toMillis() + " ms");
            }
        });
        socket.textMessageHandler(text -> hear(text, reader));
        socket.exceptionHandler(cause -> fail(reader, String.valueOf(cause.getMessage())));
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            fail(reader, "closed with " + socket.closeStatusCode() + " " + socket.closeReason());
        });
        say(
                authorization == null
                        ? Map.of("type", "connection_init")
                        : Map.of("type", "connection_init", "payload", Map.of("Authorization", authorization)));
    }

    private void hear(String text, Reader reader) {
        if (over) {
            return;
        }
        Map<?, ?> message = parsed(text);
        switch (String.valueOf(message.get("type"))) {
            case "connection_ack" -> subscribe();
            case "ping" -> say(Map.of("type", "pong"));
            case "next" -> {
                // Until the event is taken.
                socket.pause();
                reader.event(Json.written(message.get("payload")));
            }
            case "error" -> {
                Object errors = message.get("payload");
                reader.event(Json.written(Map.of("errors", errors instanceof List<?> list ? list : List.of())));
                end(reader);
            }
            case "complete" -> end(reader);
            default -> {
                // Signs of life, and whatever the protocol may gain.
            }
        }
    }

    private static Map<?, ?> parsed(String text) {
        try {
            return Json.value(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> message ? message : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private void subscribe() {
        subscribed = true;
        String payload = new String(request.body().toArray(), StandardCharsets.UTF_8);
        socket.writeTextMessage("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":" + payload + "}");
    }

    private void say(Map<String, Object> message) {
        socket.writeTextMessage(Json.text(message));
    }

    private void end(Reader reader) {
        over = true;
        reader.ended();
        socket.close();
    }

    private void fail(Reader reader, String reason) {
        if (!over) {
            over = true;
            reader.failed(new IllegalStateException(reason));
            socket.close();
        }
    }

    @Override
    public void resume() {
        socket.resume();
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            if (subscribed) {
                say(Map.of("type", "complete", "id", "1"));
            }
            socket.close();
        }
    }
}
