package org.yiding.gateway.http;

import io.quarkus.vertx.web.Route;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.Caller;
import org.yiding.gateway.execute.GraphExecutor;
import org.yiding.gateway.execute.GraphRequest;
import org.yiding.gateway.execute.Json;
import org.yiding.gateway.execute.Subscriptions;
import org.yiding.gateway.execute.UnsafeMethodException;
import org.yiding.gateway.merge.Answer;
import org.yiding.support.error.ErrorCode;
import org.yiding.support.http.RequestId;

/** {@code /graphql}: GraphQL over HTTP, on the event loop from the first byte to the last. */
@ApplicationScoped
public class GraphqlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphqlEndpoint.class);
    private static final String INTERNAL = "Something went wrong here; the log has the details under the request id.";

    private final GraphExecutor executor;
    private final Subscriptions subscriptions;
    private final List<String> forwardHeaders;

    GraphqlEndpoint(GraphExecutor executor, Subscriptions subscriptions, GatewayConfig config) {
        this.executor = executor;
        this.subscriptions = subscriptions;
        this.forwardHeaders = config.forwardHeaders().orElse(List.of());
    }

    @Route(
            path = "/graphql",
            methods = {Route.HttpMethod.GET, Route.HttpMethod.POST})
    void answer(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        String stream = MediaTypes.stream(accept);
        String single = MediaTypes.answer(accept);
        String mediaType = single == null ? MediaTypes.JSON : single;
        if (single == null && stream == null) {
            refuse(http, MediaTypes.JSON, 406, "Answers are " + MediaTypes.JSON + " or " + MediaTypes.GRAPHQL + ".");
            return;
        }
        boolean get = http.request().method().equals(HttpMethod.GET);
        if (!get && !MediaTypes.isJson(http.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(http, mediaType, 415, "Send the request as " + MediaTypes.JSON + ".");
            return;
        }
        try {
            GraphRequest request =
                    get ? RequestParser.fromParameters(http.request().params()) : posted(http);
            Caller caller = caller(http);
            if (stream != null && subscriptions.isSubscription(request, caller)) {
                subscribe(http, request, caller, stream);
            } else if (single == null) {
                executor.execute(request, caller, get)
                        .whenComplete((answer, failure) -> stream(http, mediaType, answer, failure));
            } else {
                executor.execute(request, caller, get)
                        .whenComplete((answer, failure) -> finish(http, mediaType, answer, failure));
            }
        } catch (BadRequestException e) {
            send(http, mediaType, 400, Map.of("errors", e.errors()));
        } catch (UnsafeMethodException e) {
            http.response().putHeader(HttpHeaders.ALLOW, "POST");
            refuse(http, mediaType, 405, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            finish(http, mediaType, null, e);
        }
    }

    private void subscribe(RoutingContext http, GraphRequest request, Caller caller, String mediaType) {
        AnswerStream client = new AnswerStream(http.vertx(), http.response(), mediaType);
        Runnable gone = subscriptions.start(request, caller, client);
        http.response().closeHandler(closed -> {
            client.stop();
            gone.run();
        });
    }

    /** A client that reads events alone gets its one answer as such. */
    private static void stream(
            RoutingContext http, String mediaType, @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null || http.response().closed()) {
            finish(http, mediaType, answer, failure);
            return;
        }
        String accepted = MediaTypes.stream(http.request().getHeader(HttpHeaders.ACCEPT));
        AnswerStream client =
                new AnswerStream(http.vertx(), http.response(), accepted == null ? MediaTypes.EVENTS : accepted);
        client.next(answer);
        client.complete();
    }

    private static GraphRequest posted(RoutingContext http) {
        Buffer body = http.body().buffer();
        return RequestParser.fromBody(body == null ? new byte[0] : body.getBytes());
    }

    private Caller caller(RoutingContext http) {
        String requestId = http.get(RequestId.LOG_KEY);
        Map<String, String> forwarded = new LinkedHashMap<>();
        for (String name : forwardHeaders) {
            String value = http.request().getHeader(name);
            if (value != null) {
                forwarded.put(name, value);
            }
        }
        return new Caller(
                http.request().getHeader(HttpHeaders.AUTHORIZATION),
                String.valueOf(requestId),
                CallerGrants.of(http),
                forwarded);
    }

    private static void finish(
            RoutingContext http, String mediaType, @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null) {
            LOG.error("An operation failed in the gateway", failure);
            send(http, mediaType, 500, Map.of("errors", List.of(error(INTERNAL, ErrorCode.INTERNAL))));
            return;
        }
        send(http, mediaType, 200, AnswerStream.body(answer));
    }

    private static void refuse(RoutingContext http, String mediaType, int status, String message) {
        send(http, mediaType, status, Map.of("errors", List.of(error(message, ErrorCode.INVALID_INPUT))));
    }

    private static Map<String, Object> error(String message, ErrorCode code) {
        return Map.of("message", message, "extensions", Map.of("code", code.name()));
    }

    private static void send(RoutingContext http, String mediaType, int status, Object body) {
        if (http.response().ended() || http.response().closed()) {
            return;
        }
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType + "; charset=utf-8")
                .end(Json.written(body));
    }
}
