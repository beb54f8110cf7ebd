package org.yiding.gateway.execute;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import org.yiding.gateway.config.ServedGraph.Address;
import org.yiding.gateway.merge.SubgraphRequest;
import org.yiding.support.http.RequestId;

/**
 * Opens subscriptions at subgraphs: by the protocol graphql-sse (distinct connections), or where the address says ws or wss
 * by the protocol {@code graphql-transport-ws}, on a WebSocket of its own for each.
 */
final class EventStreams {

    private final Vertx vertx;
    private final LoopClients clients;
    private final WebSocketClient sockets;
    private final int largestEvent;

    /** @param largestEvent in bytes @param connectMillis how long a connection may take */
    EventStreams(Vertx vertx, LoopClients clients, int largestEvent, int connectMillis) {
        this.vertx = vertx;
        this.clients = clients;
        this.largestEvent = largestEvent;
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxMessageSize(largestEvent)
                .setMaxFrameSize(largestEvent)
                .setConnectTimeout(connectMillis));
    }

    void close() {
        sockets.close();
    }

    /** Nothing is read before the stream is started. */
    Future<EventStream> open(SubgraphRequest request, Caller caller, Address address) {
        return String.valueOf(address.subscriptions().getScheme()).startsWith("ws")
                ? socket(request, caller, address)
                : serverSentEvents(request, caller, address);
    }

    private Future<EventStream> serverSentEvents(SubgraphRequest request, Caller caller, Address address) {
        return SubgraphFetch.opened(clients.current(), address.subscriptions())
                .compose(http -> {
                    http.putHeader("Accept", "text/event-stream");
                    return head(http, SubgraphFetch.send(http, request, caller), address);
                })
                .compose(response -> {
                    response.pause();
                    response.exceptionHandler(told -> {});
                    String type = String.valueOf(response.getHeader("Content-Type"));
                    if (response.statusCode() == 200 && type.startsWith("text/event-stream")) {
                        return Future.succeededFuture(new ServerSentEvents(response, largestEvent));
                    }
                    response.request().reset();
                    return Future.failedFuture(
                            "no stream of events, but status " + response.statusCode() + ", " + type);
                });
    }

    /** The head of an answer, for which there is as much time as for a whole answer elsewhere. */
    private Future<HttpClientResponse> head(
            HttpClientRequest http, Future<HttpClientResponse> response, Address address) {
        long timer = vertx.setTimer(address.timeout().toMillis(), any -> http.reset());
        return response.onComplete(come -> vertx.cancelTimer(timer));
    }

    private Future<EventStream> socket(SubgraphRequest request, Caller caller, Address address) {
        WebSocketConnectOptions options = new WebSocketConnectOptions(
                SubgraphFetch.options(address.subscriptions()).toJson());
        options.addSubProtocol(SocketEvents.PROTOCOL);
        options.setTimeout(address.timeout().toMillis());
        caller.forwarded().forEach(options::addHeader);
        options.addHeader(RequestId.HEADER, caller.requestId());
        if (caller.authorization() != null) {
            options.addHeader("Authorization", caller.authorization());
        }
        return sockets.connect(options)
                .map(socket -> new SocketEvents(vertx, socket, request, caller.authorization(), address.timeout()));
    }
}
