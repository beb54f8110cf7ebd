package org.yiding.gateway.execute;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP client for each event loop. A request to a subgraph goes out and its answer comes in on the loop that serves the
 * client's connection, so that no thread waits for another: one pool for all loops takes whichever connection was used last.
 */
final class LoopClients {

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final HttpClient forOtherThreads;
    private final Map<Thread, HttpClient> byLoop = new ConcurrentHashMap<>();

    LoopClients(Vertx vertx, HttpClientOptions options) {
        this.vertx = vertx;
        this.options = options;
        this.forOtherThreads = vertx.createHttpClient(options);
    }

    /** The client to be used on this thread. */
    HttpClient current() {
        return Context.isOnEventLoopThread()
                ? byLoop.computeIfAbsent(Thread.currentThread(), loop -> vertx.createHttpClient(options))
                : forOtherThreads;
    }

    void close() {
        forOtherThreads.close();
        byLoop.values().forEach(HttpClient::close);
    }
}
