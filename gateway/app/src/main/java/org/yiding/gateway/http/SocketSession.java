package org.yiding.gateway.http;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.Buffers;
import org.yiding.support.error.ErrorCode;

/**
 * One connection of the protocol {@code graphql-transport-ws}: what may be said when, and who is still listening. What the
 * protocol forbids ends the connection with the protocol's code.
 */
final class SocketSession {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = Logger.getLogger(SocketSession.class);

    private static final long GREETING_WITHIN_MS = 3_000;
    private static final long SIGN_OF_LIFE_MS = 15_000;
    private static final int GOING_AWAY = 1001;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int BAD_MESSAGE = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int FORBIDDEN = 4403;
    private static final int GREETING_TOO_LATE = 4408;
    private static final int ID_IN_USE = 4409;
    private static final int GREETED_TWICE = 4429;
    private static final int INTERNAL = 4500;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Function<@Nullable String, Future<SocketCallers.Admitted>> admission;
    private final SocketOperations operations;
    private final SocketCounts counts;
    private final int mostAtOnce;
    // By the client's id.
    private final Map<String, Runnable> running = new ConcurrentHashMap<>();
    private final List<Long> timers = new ArrayList<>();
    private boolean greeted;
    private SocketCallers.@Nullable Admitted admitted;
    private boolean alive = true;

    /**
     * @param admission takes the authorization that the first message brings, and tells who may speak
     * @param counts of the connections of each caller, this one not yet among them
     * @param mostAtOnce how many operations may run on this connection
     */
    SocketSession(
            Vertx vertx,
            ServerWebSocket socket,
            Function<@Nullable String, Future<SocketCallers.Admitted>> admission,
            SocketOperations operations,
            SocketCounts counts,
            int mostAtOnce) {
        this.vertx = vertx;
        this.socket = socket;
        this.admission = admission;
        this.operations = operations;
        this.counts = counts;
        this.mostAtOnce = mostAtOnce;
    }

    /** Begins to listen. @param closed run when the connection has ended */
    void open(Runnable closed) {
        timers.add(vertx.setTimer(GREETING_WITHIN_MS, any -> {
            if (admitted == null) {
                close(GREETING_TOO_LATE, "Connection initialisation timeout");
            }
        }));
        timers.add(vertx.setPeriodic(SIGN_OF_LIFE_MS, any -> lookForLife()));
        socket.pongHandler(any -> alive = true);
        socket.exceptionHandler(cause -> LOG.debugf("A WebSocket breaks: %s", cause.getMessage()));
        socket.textMessageHandler(this::hear);
        socket.binaryMessageHandler(any -> close(BAD_MESSAGE, "Messages are text"));
        socket.closeHandler(any -> {
            timers.forEach(vertx::cancelTimer);
            running.values().forEach(Runnable::run);
            running.clear();
            if (admitted != null) {
                counts.give(admitted.counted());
            }
            closed.run();
        });
    }

    private void lookForLife() {
        if (!alive) {
            close(GOING_AWAY, "No sign of life");
        } else if (!socket.isClosed()) {
            alive = false;
            socket.writePing(Buffer.buffer());
        }
    }

    private void hear(String text) {
        Map<String, Object> message = SocketMessage.read(text);
        if (message == null) {
            close(BAD_MESSAGE, "Messages are JSON objects");
            return;
        }
        Object payload = message.get("payload");
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> greet(payload);
            case "ping" -> say(Map.of("type", "pong"));
            case "pong" -> alive = true;
            case "subscribe" -> subscribe(message.get("id"), payload);
            case "complete" -> end(String.valueOf(message.get("id")));
            default -> close(BAD_MESSAGE, "Unknown type of message");
        }
        // Who sends without reading is not read either.
        if (!socket.isClosed() && socket.writeQueueFull()) {
            socket.pause();
            socket.drainHandler(drained -> socket.resume());
        }
    }

    private void greet(@Nullable Object payload) {
        if (greeted) {
            close(GREETED_TWICE, "Too many initialisation requests");
            return;
        }
        greeted = true;
        if (payload != null && !(payload instanceof Map<?, ?>)) {
            close(BAD_MESSAGE, "The payload of a greeting is a JSON object");
            return;
        }
        admission
                .apply(SocketMessage.authorization(payload))
                .onSuccess(this::acknowledge)
                .onFailure(cause -> {
                    if (cause instanceof AuthenticationFailedException) {
                        close(FORBIDDEN, "Forbidden");
                    } else {
                        LOG.error("A caller could not be told", cause);
                        close(INTERNAL, "Internal server error");
                    }
                });
    }

    private void acknowledge(SocketCallers.Admitted caller) {
        if (socket.isClosed()) {
            return;
        }
        if (!counts.take(caller.counted())) {
            close(TRY_AGAIN_LATER, "Too many connections of this caller");
            return;
        }
        admitted = caller;
        if (!caller.until().equals(Instant.MAX)) {
            long left = Duration.between(Instant.now(), caller.until()).toMillis();
            timers.add(vertx.setTimer(Math.max(1, left), any -> close(FORBIDDEN, "The token has ended")));
        }
        say(Map.of("type", "connection_ack"));
    }

    private void subscribe(@Nullable Object id, @Nullable Object payload) {
        SocketCallers.Admitted caller = admitted;
        if (caller == null) {
            close(UNAUTHORIZED, "Unauthorized");
        } else if (!(id instanceof String name) || name.isEmpty() || !(payload instanceof Map<?, ?>)) {
            close(BAD_MESSAGE, "A subscription has an id and a payload");
        } else if (running.containsKey(name)) {
            close(ID_IN_USE, "Subscriber for " + name + " already exists");
        } else if (running.size() >= mostAtOnce) {
            say(SocketMessage.with(
                    "error",
                    name,
                    SocketOperations.error(
                            ErrorCode.RATE_LIMITED,
                            "At most " + mostAtOnce + " operations run at once on one connection.")));
        } else {
            running.put(name, () -> {});
            Runnable end = operations.start(payload, caller, new Answers(name));
            // It may be over already.
            running.computeIfPresent(name, (same, before) -> end);
        }
    }

    private void end(String id) {
        Runnable end = running.remove(id);
        if (end != null) {
            end.run();
        }
    }

    private final class Answers implements SocketOperations.Listener {

        private final String id;

        Answers(String id) {
            this.id = id;
        }

        @Override
        public Future<Void> next(Buffer answer) {
            return running.containsKey(id) && !socket.isClosed()
                    ? socket.writeTextMessage(SocketMessage.with("next", id, answer))
                    : Future.failedFuture("the client is gone");
        }

        @Override
        public void refused(Buffer errors) {
            if (running.remove(id) != null) {
                say(SocketMessage.with("error", id, errors));
            }
        }

        @Override
        public void complete() {
            if (running.remove(id) != null) {
                say(Map.of("type", "complete", "id", id));
            }
        }
    }

    private void say(Map<String, Object> message) {
        say(Buffers.json(message).toString());
    }

    private void say(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    /** Ends the connection because the gateway ends. @return done when the client has been told */
    Future<Void> goAway() {
        return close(GOING_AWAY, "Going away");
    }

    private Future<Void> close(int code, String reason) {
        return socket.isClosed() ? Future.succeededFuture() : socket.close((short) code, reason);
    }
}
