package org.yiding.gateway.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.SubgraphCalls;
import org.yiding.gateway.merge.SubgraphReply;
import org.yiding.gateway.merge.SubgraphRequest;
import org.yiding.support.http.RequestId;

/** Asks subgraphs over HTTP with pooled connections. Whatever goes wrong is a failed reply, never an exception. */
@ApplicationScoped
public class SubgraphHttp {

    private static final Logger LOG = Logger.getLogger(SubgraphHttp.class);

    // How many bytes are expected where a subgraph does not say.
    private static final int UNANNOUNCED = 4096;

    private final Vertx vertx;
    private final LoopClients clients;
    private final MeterRegistry meters;
    private final int largestAnswer;
    private final int retries;

    SubgraphHttp(GatewayConfig config, Vertx vertx, MeterRegistry meters) {
        this.vertx = vertx;
        this.meters = meters;
        this.largestAnswer = config.limits().answer();
        this.retries = config.retries();
        this.clients = new LoopClients(
                vertx,
                new HttpClientOptions()
                        .setMaxPoolSize(config.connections())
                        .setKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(config.compressedSubgraphs())
                        .setConnectTimeout(5_000));
    }

    @PreDestroy
    void close() {
        clients.close();
    }

    /** The way to the subgraphs for one caller's operation. */
    SubgraphCalls callsFor(Caller caller, ServedGraph.Served served) {
        return new SubgraphCalls() {
            @Override
            public CompletionStage<SubgraphReply> call(SubgraphRequest request) {
                return SubgraphHttp.this.call(request, caller, served);
            }

            @Override
            public void unusable(SubgraphRequest request, String reason) {
                complain(served.supergraph().subgraph(request.subgraph()).name(), reason);
            }
        };
    }

    private CompletionStage<SubgraphReply> call(SubgraphRequest request, Caller caller, ServedGraph.Served served) {
        String service = served.supergraph().subgraph(request.subgraph()).name();
        ServedGraph.Address address = served.addresses().get(request.subgraph());
        Timer.Sample started = Timer.start(meters);
        Promise<Bytes> answer = Promise.promise();
        HttpClientRequest[] sent = new HttpClientRequest[1];
        long deadline = vertx.setTimer(address.timeout().toMillis(), timer -> {
            if (answer.tryFail("no answer within " + address.timeout().toMillis() + " ms") && sent[0] != null) {
                sent[0].reset();
            }
        });
        attempt(request, caller, address, sent, request.mutation() ? 0 : retries, answer)
                .onComplete(done -> {
                    if (done.succeeded()) {
                        answer.tryComplete(done.result());
                    } else {
                        answer.tryFail(done.cause());
                    }
                });
        return answer.future()
                .<SubgraphReply>map(body -> new SubgraphReply.Answered(body.array(), body.length()))
                .otherwise(cause -> new SubgraphReply.Failed(String.valueOf(cause.getMessage())))
                .onComplete(done -> {
                    vertx.cancelTimer(deadline);
                    report(service, started, done.result());
                })
                .toCompletionStage();
    }

    /** Asks, and where the subgraph broke off asks again; a mutation may have had its effect and is never repeated. */
    private Future<Bytes> attempt(
            SubgraphRequest request,
            Caller caller,
            ServedGraph.Address address,
            HttpClientRequest[] sent,
            int retriesLeft,
            Promise<Bytes> answer) {
        return clients.current()
                .request(options(address))
                .compose(http -> {
                    sent[0] = http;
                    return send(http, request, caller);
                })
                .compose(this::body)
                .recover(cause -> retriesLeft > 0
                                && worthRepeating(cause)
                                && !answer.future().isComplete()
                        ? attempt(request, caller, address, sent, retriesLeft - 1, answer)
                        : Future.failedFuture(cause));
    }

    private static boolean worthRepeating(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof StreamResetException
                || (cause instanceof SocketException && !(cause instanceof ConnectException))
                || List.of("status 502", "status 503", "status 504").contains(String.valueOf(cause.getMessage()));
    }

    /** Opens a stream of events for a subscription; the answer's head is there, its body is paused. */
    Future<HttpClientResponse> stream(SubgraphRequest request, Caller caller, ServedGraph.Served served) {
        ServedGraph.Address address = served.addresses().get(request.subgraph());
        return clients.current()
                .request(options(address))
                .compose(http -> {
                    http.putHeader("Accept", "text/event-stream");
                    return send(http, request, caller);
                })
                .compose(response -> {
                    response.pause();
                    String type = String.valueOf(response.getHeader("Content-Type"));
                    if (response.statusCode() == 200 && type.startsWith("text/event-stream")) {
                        return Future.succeededFuture(response);
                    }
                    response.request().reset();
                    return Future.failedFuture(
                            "no stream of events, but status " + response.statusCode() + ", " + type);
                });
    }

    private static RequestOptions options(ServedGraph.Address address) {
        boolean tls = "https".equals(address.url().getScheme());
        int port = address.url().getPort();
        String path = address.url().getRawPath();
        String query = address.url().getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.url().getHost())
                .setPort(port < 0 ? (tls ? 443 : 80) : port)
                .setSsl(tls)
                .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest http, SubgraphRequest request, Caller caller) {
        // First, so that what the gateway itself says of a request stands in any case.
        caller.forwarded().forEach(http::putHeader);
        if (!http.headers().contains("Accept")) {
            http.putHeader("Accept", "application/json, application/graphql-response+json");
        }
        http.putHeader("Content-Type", "application/json").putHeader(RequestId.HEADER, caller.requestId());
        if (caller.authorization() != null) {
            http.putHeader("Authorization", caller.authorization());
        }
        return http.send(Buffers.of(request.body()));
    }

    /** Reads no more than an answer may have. */
    private Future<Bytes> body(HttpClientResponse response) {
        Promise<Bytes> whole = Promise.promise();
        response.exceptionHandler(whole::tryFail);
        if (response.statusCode() >= 500) {
            response.request().reset();
            return Future.failedFuture("status " + response.statusCode());
        }
        Bytes collected = new Bytes(Math.min(announced(response), largestAnswer));
        response.handler(part -> {
            if (collected.length() + part.length() > largestAnswer) {
                whole.tryFail("more than " + largestAnswer + " bytes");
                response.request().reset();
            } else {
                int at = collected.extend(part.length());
                part.getBytes(collected.array(), at);
            }
        });
        response.endHandler(end -> whole.tryComplete(collected));
        return whole.future();
    }

    /** How many bytes the subgraph says will come. */
    private static int announced(HttpClientResponse response) {
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? UNANNOUNCED : Integer.parseInt(length);
        } catch (NumberFormatException e) {
            return UNANNOUNCED;
        }
    }

    private void report(String service, Timer.Sample started, SubgraphReply reply) {
        boolean failed = reply instanceof SubgraphReply.Failed;
        started.stop(
                meters.timer("yiding.gateway.subgraph", "service", service, "outcome", failed ? "failed" : "answered"));
        if (reply instanceof SubgraphReply.Failed failure) {
            complain(service, failure.reason());
        }
    }

    private static void complain(String service, String reason) {
        LOG.warnf("Subgraph %s gave no answer: %s", service, reason);
    }
}
