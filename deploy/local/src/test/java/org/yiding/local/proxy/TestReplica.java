package org.yiding.local.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A replica behind the proxy that does as it is told: is ready or not, answers or keeps its caller waiting. */
final class TestReplica implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final String name;
    private final int port;
    private final Queue<HttpServerResponse> waiting = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<TestReplica> taken = new CompletableFuture<>();
    private volatile boolean ready = true;

    /** Listens and is ready when this returns. */
    TestReplica(String name, int port) {
        this.name = name;
        this.port = port;
        listen();
    }

    void setReady(boolean isReady) {
        ready = isReady;
    }

    /** Completes once a caller has been let wait. */
    CompletableFuture<TestReplica> taken() {
        return taken;
    }

    /** Ends the answers of all that wait. */
    void release() {
        waiting.forEach(response -> response.end("two\n"));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void listen() {
        HttpServer made = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"));
        made.webSocketHandler(TestReplica::echo).requestHandler(this::answer);
        made.listen(port).toCompletionStage().toCompletableFuture().join();
    }

    private static void echo(ServerWebSocket socket) {
        socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/q/health/ready" ->
                request.response().setStatusCode(ready ? 200 : 503).end();
            case "/who" -> request.response().end(name);
            case "/host" -> request.response().end(String.valueOf(request.authority()));
            case "/length" ->
                request.body().onSuccess(body -> request.response().end(Integer.toString(body.length())));
            default -> keepWaiting(request.response());
        }
    }

    private void keepWaiting(HttpServerResponse response) {
        response.setChunked(true).write("one\n");
        waiting.add(response);
        taken.complete(this);
    }
}
