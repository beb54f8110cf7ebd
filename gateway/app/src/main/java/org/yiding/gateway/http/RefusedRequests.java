package org.yiding.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiding.gateway.refusal.Refusals;
import org.yiding.support.http.Asker;

/** Has every request recorded that is answered with 401, and with 403 where no operation was read. */
@ApplicationScoped
public class RefusedRequests {

    // Before authentication (200), which refuses, and behind the request id (1000).
    private static final int EARLY = 900;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_PATH = 200;
    private static final String GRAPH = "/graphql";

    private final Refusals refusals;

    RefusedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    /** The token that came with the first message of a WebSocket is none, or is not let in. */
    void greeting(RoutingContext http) {
        refusals.add(() -> Asker.of(http), "WebSocket " + GRAPH, "no valid access token came");
    }

    private void watch(RoutingContext http) {
        http.addEndHandler(answered -> add(http));
        http.next();
    }

    private void add(RoutingContext http) {
        int status = http.response().getStatusCode();
        String path = http.normalizedPath();
        // What is refused of an operation is told where operations are read, whichever way they came.
        if (status == UNAUTHENTICATED || status == FORBIDDEN && !path.equals(GRAPH)) {
            String operation = http.request().method() + " " + path.substring(0, Math.min(path.length(), LONGEST_PATH));
            refusals.add(
                    () -> Asker.of(http),
                    operation,
                    status == FORBIDDEN ? "this path is closed to the caller" : "no valid access token came");
        }
    }
}
