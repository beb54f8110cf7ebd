package org.yiding.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.web.Route;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.execute.AnswerMemory;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.Buffers;
import org.yiding.gateway.execute.Caller;
import org.yiding.gateway.execute.Documents;
import org.yiding.gateway.execute.GraphExecutor;
import org.yiding.gateway.execute.GraphRequest;
import org.yiding.gateway.execute.Presence;
import org.yiding.gateway.execute.ReadyOperation;
import org.yiding.gateway.execute.Subscriptions;
import org.yiding.gateway.execute.UnsafeMethodException;
import org.yiding.gateway.merge.Answer;
import org.yiding.support.error.ErrorCode;

/** {@code /graphql}: GraphQL over HTTP, on the event loop from the first byte to the last. */
@ApplicationScoped
public class GraphqlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphqlEndpoint.class);

    private final GraphExecutor executor;
    private final Subscriptions subscriptions;
    private final Documents documents;
    private final Callers callers;
    private final RateLimits rates;
    private final AnswerMemory memory;
    private final GatewayConfig config;
    private final int largestBody;

    GraphqlEndpoint(
            GraphExecutor executor,
            Subscriptions subscriptions,
            Documents documents,
            Callers callers,
            RateLimits rates,
            AnswerMemory memory,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.executor = executor;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.callers = callers;
        this.rates = rates;
        this.memory = memory;
        this.config = config;
        this.largestBody = Math.toIntExact(largestBody.asLongValue());
    }

    @Route(path = "/graphql")
    void answer(RoutingContext http) {
        Reply reply = Reply.to(http);
        HttpMethod method = http.request().method();
        if (!reply.acceptable()) {
            reply.refuse(
                    406, ErrorCode.INVALID_INPUT, "Answers are " + MediaTypes.JSON + " or " + MediaTypes.GRAPHQL + ".");
        } else if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            http.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            reply.refuse(405, ErrorCode.INVALID_INPUT, "Operations are sent by POST, queries also by GET.");
        } else if (admitted(http, reply)) {
            if (method.equals(HttpMethod.GET)) {
                byGet(http, reply);
            } else {
                byPost(http, reply);
            }
        }
    }

    /** A client that goes before its request is there concerns nobody; every other failure takes its way. */
    @Route(path = "/graphql", type = Route.HandlerType.FAILURE, order = 1)
    void failed(RoutingContext http) {
        Throwable cause = http.failure();
        if (cause instanceof HttpClosedException || cause instanceof StreamResetException) {
            LOG.debugf("A client went in the middle of its request: %s", cause.getMessage());
            http.response().reset();
        } else {
            http.next();
        }
    }

    /** Counts one operation of the caller's, and refuses it where there were too many. */
    private boolean admitted(RoutingContext http, Reply reply) {
        long wait = rates.secondsToWait(http);
        if (wait > 0) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            reply.refuse(429, ErrorCode.RATE_LIMITED, "Too many operations; come again in " + wait + " s.");
        }
        return wait == 0;
    }

    private void byGet(RoutingContext http, Reply reply) {
        if (config.csrfPrevention() && CrossSite.suspected(http.request())) {
            reply.refuse(
                    403,
                    ErrorCode.FORBIDDEN,
                    "A page of another site sends queries by POST, or by GET with the header GraphQL-Require-Preflight.");
            return;
        }
        try {
            one(http, reply, RequestParser.fromParameters(http.request().params()), true);
        } catch (BadRequestException e) {
            reply.refuse(e);
        }
    }

    private void byPost(RoutingContext http, Reply reply) {
        HttpServerRequest request = http.request();
        if (!MediaTypes.isJson(http.parsedHeaders().contentType())) {
            reply.refuse(415, ErrorCode.INVALID_INPUT, "Send the request as " + MediaTypes.JSON + " in UTF-8.");
            return;
        }
        if (!RequestBody.readable(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            http.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, identity");
            reply.refuse(415, ErrorCode.INVALID_INPUT, "Send the request as it is or in gzip.");
            return;
        }
        try {
            byte[] body = RequestBody.read(http, largestBody);
            if (body == null) {
                reply.refuse(413, ErrorCode.INVALID_INPUT, "A request has at most " + largestBody + " bytes.");
                return;
            }
            RequestParser.Posted posted =
                    RequestParser.fromBody(body, config.limits().batch());
            if (posted.batch()) {
                batch(http, reply, posted.requests());
            } else {
                one(http, reply, posted.requests().getFirst(), false);
            }
        } catch (BadRequestException e) {
            reply.refuse(e);
        }
    }

    private void one(RoutingContext http, Reply reply, GraphRequest sent, boolean safeOnly) {
        try {
            ReadyOperation operation = executor.prepare(documents.resolved(sent), callers.of(http));
            String stream = reply.stream();
            if (stream != null && operation.isSubscription()) {
                subscribe(http, operation, stream);
                return;
            }
            String plan = executor.shownPlan(operation);
            Presence presence = presence(http);
            executor.execute(operation, safeOnly, presence)
                    .whenComplete((answer, failure) ->
                            answered(http, reply, answer, failure, plan).onComplete(over -> presence.release()));
        } catch (UnsafeMethodException e) {
            http.response().putHeader(HttpHeaders.ALLOW, "POST");
            reply.refuse(405, ErrorCode.INVALID_INPUT, String.valueOf(e.getMessage()));
        } catch (BadRequestException e) {
            reply.refuse(e);
        } catch (RuntimeException | StackOverflowError e) {
            reply.fail(e);
        }
    }

    private Presence presence(RoutingContext http) {
        Presence presence = memory.newClient();
        http.addEndHandler(sent -> {
            if (sent.failed()) {
                presence.leave();
            }
        });
        return presence;
    }

    private static Future<Void> answered(
            RoutingContext http,
            Reply reply,
            @Nullable Answer answer,
            @Nullable Throwable failure,
            @Nullable String plan) {
        String stream = reply.stream();
        if (answer == null) {
            reply.fail(failure);
            return Future.succeededFuture();
        } else if (reply.streamOnly() && stream != null && !reply.over()) {
            // A client that reads streams alone gets its one answer as such.
            AnswerStream client = new AnswerStream(http.vertx(), http.response(), stream);
            Future<Void> sent = client.next(answer);
            client.complete();
            return sent;
        } else {
            return reply.send(200, Buffers.of(answer, plan));
        }
    }

    private void subscribe(RoutingContext http, ReadyOperation operation, String mediaType) {
        AnswerStream client = new AnswerStream(http.vertx(), http.response(), mediaType);
        Runnable gone = subscriptions.start(operation, client);
        http.response().closeHandler(closed -> {
            client.stop();
            gone.run();
        });
    }

    /** Each operation by itself; the list is sent when the last is answered. */
    private void batch(RoutingContext http, Reply reply, List<GraphRequest> requests) {
        for (int more = 1; more < requests.size(); more++) {
            if (!admitted(http, reply)) {
                return;
            }
        }
        Caller caller = callers.of(http);
        List<CompletableFuture<Buffer>> entries = new ArrayList<>();
        Presence presence = presence(http);
        requests.forEach(request -> entries.add(entry(request, caller, presence)));
        CompletableFuture.allOf(entries.toArray(CompletableFuture[]::new)).thenRun(() -> {
            Buffer all = Buffer.buffer("[");
            for (int i = 0; i < entries.size(); i++) {
                all.appendString(i == 0 ? "" : ",").appendBuffer(entries.get(i).join());
            }
            reply.send(200, all.appendString("]")).onComplete(sent -> presence.release());
        });
    }

    private CompletableFuture<Buffer> entry(GraphRequest sent, Caller caller, Presence presence) {
        try {
            ReadyOperation operation = executor.prepare(documents.resolved(sent), caller);
            String plan = executor.shownPlan(operation);
            return executor.execute(operation, false, presence)
                    .thenApply(answer -> Buffers.of(answer, plan))
                    .exceptionally(Reply::failedEntry)
                    .toCompletableFuture();
        } catch (BadRequestException e) {
            return CompletableFuture.completedFuture(Reply.entry(e));
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.completedFuture(Reply.failedEntry(e));
        }
    }
}
