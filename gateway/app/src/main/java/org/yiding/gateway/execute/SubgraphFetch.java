package org.yiding.gateway.execute;

import io.netty.channel.unix.Errors.NativeIoException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.execute.NoAnswerException.Blame;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.SubgraphRequest;
import org.yiding.support.http.RequestId;

/**
 * One fetch from a subgraph: its attempts, until one of them is answered, the time is over, or the client has gone.
 * A mutation may have had its effect whatever came back, and is sent once.
 */
final class SubgraphFetch {

    static final String NO_ROOM = "no room for it beside the answers of others";

    // How many bytes are expected where a subgraph does not say.
    private static final int UNANNOUNCED = 4096;

    private final Vertx vertx;
    private final HttpClient client;
    private final SubgraphRequest request;
    private final Caller caller;
    private final ServedGraph.Address address;
    private final Presence presence;
    private final int largestAnswer;
    private final Promise<Bytes> answer = Promise.promise();
    private final Set<Attempt> underWay = new HashSet<>();
    private int retriesLeft;

    SubgraphFetch(
            Vertx vertx,
            HttpClient client,
            GatewayConfig config,
            SubgraphRequest request,
            Caller caller,
            ServedGraph.Address address,
            Presence presence) {
        this.vertx = vertx;
        this.client = client;
        this.request = request;
        this.caller = caller;
        this.address = address;
        this.presence = presence;
        this.largestAnswer = config.limits().answer();
        this.retriesLeft = request.mutation() ? 0 : config.retries();
    }

    /** A request that was sent or is about to be. */
    private static final class Attempt {
        @Nullable
        HttpClientRequest http;
    }

    /** @return what the subgraph answered, or a failure with {@link NoAnswerException} */
    Future<Bytes> start() {
        long millis = address.timeout().toMillis();
        long deadline = vertx.setTimer(millis, timer -> fail(Blame.SUBGRAPH, "no answer within " + millis + " ms"));
        long hedge = request.mutation() || address.hedgeAfter() == null
                ? -1
                : vertx.setTimer(Math.max(1, address.hedgeAfter().toMillis()), timer -> attempt());
        if (!request.mutation()) {
            presence.whenGone(() -> fail(Blame.CLIENT, "the client has gone"));
        }
        if (!answer.future().isComplete()) {
            attempt();
        }
        return answer.future().onComplete(done -> {
            vertx.cancelTimer(deadline);
            vertx.cancelTimer(hedge);
            abandon();
        });
    }

    private void attempt() {
        Attempt attempt = new Attempt();
        underWay.add(attempt);
        opened(client, address.url())
                .compose(http -> {
                    attempt.http = http;
                    if (answer.future().isComplete()) {
                        // Gives the connection back to the pool.
                        http.reset();
                        return Future.failedFuture("nobody waits any more");
                    }
                    return send(http, request, caller);
                })
                .compose(this::body)
                .onComplete(done -> {
                    underWay.remove(attempt);
                    if (done.succeeded()) {
                        answer.tryComplete(done.result());
                    } else if (!answer.future().isComplete()) {
                        failed(done.cause());
                    }
                });
    }

    private void failed(Throwable cause) {
        NoAnswerException failure = cause instanceof NoAnswerException known
                ? known
                : new NoAnswerException(
                        brokenOff(cause) ? Blame.PASSING : Blame.SUBGRAPH, String.valueOf(cause.getMessage()));
        if (retriesLeft > 0 && failure.blame() == Blame.PASSING) {
            retriesLeft--;
            attempt();
        } else if (underWay.isEmpty()) {
            answer.tryFail(failure);
        }
    }

    private void fail(Blame blame, String message) {
        answer.tryFail(new NoAnswerException(blame, message));
    }

    /** Attempts that nobody waits for any more end here, so that the subgraph may stop too. */
    private void abandon() {
        // An attempt that ends here takes itself out of the set.
        for (Attempt attempt : List.copyOf(underWay)) {
            if (attempt.http != null) {
                attempt.http.reset();
            }
        }
    }

    private static boolean brokenOff(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof StreamResetException
                || cause instanceof NativeIoException
                || (cause instanceof SocketException && !(cause instanceof ConnectException));
    }

    /** A request by POST that is not sent yet. What goes wrong with it is told by the future of what is done with it. */
    static Future<HttpClientRequest> opened(HttpClient client, URI url) {
        // Unheard, it would also stand in the log.
        return client.request(options(url).setMethod(HttpMethod.POST)).map(http -> http.exceptionHandler(told -> {}));
    }

    static RequestOptions options(URI url) {
        boolean tls = "https".equals(url.getScheme()) || "wss".equals(url.getScheme());
        int port = url.getPort();
        String path = url.getRawPath();
        String query = url.getRawQuery();
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port < 0 ? (tls ? 443 : 80) : port)
                .setSsl(tls)
                .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    }

    static Future<HttpClientResponse> send(HttpClientRequest http, SubgraphRequest request, Caller caller) {
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
        int status = response.statusCode();
        if (status >= 500) {
            response.request().reset();
            Blame blame = status >= 502 && status <= 504 ? Blame.PASSING : Blame.SUBGRAPH;
            return Future.failedFuture(new NoAnswerException(blame, "status " + status));
        }
        Bytes collected = new Bytes(Math.min(announced(response), largestAnswer));
        response.handler(part -> {
            if (answer.future().isComplete()) {
                // What comes behind the end of the fetch is held for nobody.
                return;
            }
            if (collected.length() + part.length() > largestAnswer) {
                whole.tryFail(new NoAnswerException(Blame.LIMIT, "more than " + largestAnswer + " bytes"));
                response.request().reset();
            } else if (!presence.hold(part.length())) {
                if (whole.tryFail(new NoAnswerException(Blame.LIMIT, NO_ROOM))) {
                    presence.drop(collected.length());
                }
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
}
