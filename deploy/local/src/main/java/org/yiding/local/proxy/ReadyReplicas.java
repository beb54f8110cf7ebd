package org.yiding.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the replica for each request: those that are ready take turns. Where one takes no connection, nothing has been
 * sent yet and the next is tried; where none is ready, the request waits for one, and is answered 502 in the end.
 */
final class ReadyReplicas implements OriginRequestProvider {

    private static final long PATIENCE_NS = 10_000_000_000L;
    private static final long LOOK_AGAIN_MS = 50;

    private final Vertx vertx;
    private final HttpClient client;
    private final List<Replica> replicas;

    ReadyReplicas(Vertx vertx, HttpClient client, List<Replica> replicas) {
        this.vertx = vertx;
        this.client = client;
        this.replicas = new ArrayList<>(replicas);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return connect();
    }

    /** The request to the replica whose turn it is, with nothing sent of it yet. */
    Future<HttpClientRequest> connect() {
        return connect(System.nanoTime());
    }

    private Future<HttpClientRequest> connect(long since) {
        Optional<Replica> ready = next();
        if (ready.isPresent()) {
            Replica replica = ready.get();
            return client.request(new RequestOptions().setServer(replica.address()))
                    .recover(refusal -> {
                        replica.refused();
                        return connect(since);
                    });
        }
        if (System.nanoTime() - since > PATIENCE_NS) {
            return Future.failedFuture("No replica is ready");
        }
        Promise<HttpClientRequest> later = Promise.promise();
        vertx.setTimer(LOOK_AGAIN_MS, timer -> connect(since).onComplete(later));
        return later.future();
    }

    private Optional<Replica> next() {
        Optional<Replica> ready = replicas.stream().filter(Replica::isReady).findFirst();
        ready.ifPresent(taken -> {
            replicas.remove(taken);
            replicas.add(taken);
        });
        return ready;
    }
}
