package org.yiding.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/**
 * Asks every replica several times a second whether it is ready. A replica that shuts down says that it is not for longer
 * than it takes to be asked, and answers requests meanwhile: so none is sent to a closed door.
 */
final class ReadinessWatch {

    private static final long EVERY_MS = 200;
    private static final long PATIENCE_MS = 2_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final List<Replica> replicas;
    private long timer;

    ReadinessWatch(Vertx vertx, List<Replica> replicas) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE_MS));
        this.replicas = List.copyOf(replicas);
    }

    /** Goes on until it is stopped. */
    void start() {
        vertx.runOnContext(now -> askAll());
        timer = vertx.setPeriodic(EVERY_MS, now -> askAll());
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void askAll() {
        replicas.stream().filter(replica -> !replica.isAsked()).forEach(this::ask);
    }

    private void ask(Replica replica) {
        replica.ask();
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(ReverseProxy.LOOPBACK)
                .setPort(replica.port())
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MS);
        Future<Boolean> answer = client.request(question)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(read -> response.statusCode() == 200));
        answer.onComplete(told -> replica.answered(told.succeeded() && told.result()));
    }
}
