package org.yiding.gateway.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.support.error.ErrorCode;

/** {@code /graphql} over WebSocket, by the protocol {@code graphql-transport-ws}. */
@ApplicationScoped
public class SocketEndpoint {

    private static final Logger LOG = Logger.getLogger(SocketEndpoint.class);

    // Behind authentication (200), before those without a token are refused (150): theirs may come with a message.
    private static final int BETWEEN = 160;

    private static final long GOODBYE_MS = 1_000;

    private final SocketOperations operations;
    private final SocketCallers callers;
    private final SocketCounts counts;
    private final GatewayConfig config;
    private final Set<SocketSession> open = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    SocketEndpoint(SocketOperations operations, SocketCallers callers, SocketCounts counts, GatewayConfig config) {
        this.operations = operations;
        this.callers = callers;
        this.counts = counts;
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::upgrade, BETWEEN);
    }

    /**
     * Tells clients that the gateway goes, so that they connect to another one at once. It happens before anything is
     * closed: when Quarkus says that it has shut down, the connections are gone.
     */
    void sayGoodbye(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
        leaving = true;
        try {
            Future.join(open.stream().map(SocketSession::goAway).toList())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(GOODBYE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("Not every client over WebSocket could be told that the gateway goes: %s", e.toString());
        }
    }

    private void upgrade(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (!http.normalizedPath().equals("/graphql")
                || !request.method().equals(HttpMethod.GET)
                || !request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            http.next();
        } else if (config.csrfPrevention() && CrossSite.suspected(request)) {
            Reply.to(http).refuse(403, ErrorCode.FORBIDDEN, "A page of another site opens no connection here.");
        } else {
            request.toWebSocket()
                    .onSuccess(socket -> talk(http, socket))
                    .onFailure(cause -> LOG.debugf("No WebSocket: %s", cause.getMessage()));
        }
    }

    private void talk(RoutingContext http, ServerWebSocket socket) {
        if (!SocketSession.PROTOCOL.equals(socket.subProtocol())) {
            socket.close((short) 4406, "Subprotocol not acceptable");
            return;
        }
        SocketSession session = new SocketSession(
                http.vertx(),
                socket,
                authorization -> callers.admit(http, authorization),
                operations,
                counts,
                config.limits().operationsPerSocket());
        open.add(session);
        session.open(() -> open.remove(session));
        if (leaving) {
            session.goAway();
        }
    }
}
