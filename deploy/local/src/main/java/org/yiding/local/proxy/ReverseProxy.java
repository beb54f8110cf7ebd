package org.yiding.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the published ports of a suite with several replicas and passes each request to one that is ready. Answers go
 * through as they come, also those that never end by themselves, and WebSockets.
 */
public final class ReverseProxy implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    // Every other limit is the replicas' own.
    private static final int LONGEST_HEADERS = 64 * 1024;
    private static final int MOST_CONNECTIONS = 512;
    private static final int CONNECT_WITHIN_MS = 2_000;

    private final Vertx vertx;
    private final Map<Front, List<Replica>> replicas = new LinkedHashMap<>();
    private final ReadinessWatch watch;

    private ReverseProxy(Vertx vertx, List<Front> fronts) {
        this.vertx = vertx;
        fronts.forEach(front ->
                replicas.put(front, front.replicas().stream().map(Replica::new).toList()));
        this.watch = new ReadinessWatch(
                vertx, replicas.values().stream().flatMap(List::stream).toList());
    }

    /** Starts and holds all ports when this returns; fails where one of them is taken. */
    public static ReverseProxy start(List<Front> fronts) {
        FileSystemOptions noFiles =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        // One event loop for all: what it knows of the replicas needs no lock.
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setFileSystemOptions(noFiles));
        ReverseProxy proxy = new ReverseProxy(vertx, fronts);
        try {
            proxy.watch.start();
            proxy.listen().toCompletionStage().toCompletableFuture().join();
            return proxy;
        } catch (RuntimeException e) {
            proxy.close();
            throw e;
        }
    }

    /** Lets go of the ports; what is on its way is broken off. */
    @Override
    public void close() {
        watch.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Future<?> listen() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(CONNECT_WITHIN_MS)
                .setMaxInitialLineLength(LONGEST_HEADERS)
                .setMaxHeaderSize(LONGEST_HEADERS));
        List<Future<?>> listening = new ArrayList<>();
        replicas.forEach((front, behind) -> {
            HttpProxy proxy = HttpProxy.reverseProxy(client)
                    .origin(new ReadyReplicas(vertx, client, behind))
                    .addInterceptor(new AskedAddress());
            listening.add(vertx.createHttpServer(serving(front.port()))
                    .requestHandler(proxy)
                    .listen());
        });
        return Future.all(listening);
    }

    private static HttpServerOptions serving(int port) {
        return new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(port)
                .setHandle100ContinueAutomatically(true)
                // An upgrade to HTTP/2 would end here, and the client's wish for it must not go on.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_HEADERS)
                .setMaxHeaderSize(LONGEST_HEADERS);
    }

    /** Lets the replicas see the address that the client asked, as if nothing stood between. */
    private static final class AskedAddress implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.request().setAuthority(context.request().proxiedRequest().authority());
            return context.sendRequest();
        }
    }
}
