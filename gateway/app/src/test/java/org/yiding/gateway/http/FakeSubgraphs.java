package org.yiding.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Small HTTP servers in the place of the subgraphs; each test says what they answer. */
final class FakeSubgraphs implements AutoCloseable {

    static final List<String> SERVICES = List.of("meeting", "regulation", "directory");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, BiConsumer<HttpServerRequest, JsonObject>> answers = new ConcurrentHashMap<>();
    private final Map<String, Consumer<ServerWebSocket>> sockets = new ConcurrentHashMap<>();
    private final Map<String, HttpServer> servers = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What a subgraph was asked. */
    record Asked(String service, Map<String, String> headers, JsonObject body) {}

    FakeSubgraphs() {
        for (String service : SERVICES) {
            HttpServer server = vertx.createHttpServer(
                            new HttpServerOptions().setWebSocketSubProtocols(List.of("graphql-transport-ws")))
                    .requestHandler(request -> handle(service, request));
            int port = Integer.getInteger("yiding.test.port." + service);
            server.listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            servers.put(service, server);
        }
    }

    private void handle(String service, HttpServerRequest request) {
        if (request.headers().contains("Upgrade", "websocket", true)) {
            request.toWebSocket().onSuccess(sockets.getOrDefault(service, ServerWebSocket::close)::accept);
            return;
        }
        request.bodyHandler(body -> {
            Map<String, String> headers = new HashMap<>();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            JsonObject operation = body.toJsonObject();
            asked.add(new Asked(service, headers, operation));
            answers.getOrDefault(
                            service,
                            (any, its) -> any.response().setStatusCode(500).end())
                    .accept(request, operation);
        });
    }

    FakeSubgraphs answer(String service, String json) {
        return with(
                service,
                request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(json));
    }

    FakeSubgraphs with(String service, Consumer<HttpServerRequest> answer) {
        return with(service, (request, any) -> answer.accept(request));
    }

    /** @param answer takes the body of the request beside it, which is read already */
    FakeSubgraphs with(String service, BiConsumer<HttpServerRequest, JsonObject> answer) {
        answers.put(service, answer);
        return this;
    }

    FakeSubgraphs withSockets(String service, Consumer<ServerWebSocket> opened) {
        sockets.put(service, opened);
        return this;
    }

    FakeSubgraphs down(String service) {
        servers.get(service).close().toCompletionStage().toCompletableFuture().join();
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
