package org.yiding.audit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.AuditEvent;
import org.yiding.audit.service.CurrentActor;
import org.yiding.audit.service.Refusals;

/** Records every request that is answered with 401 or 403, whoever refused it. */
@ApplicationScoped
public class RefusedRequests {

    // Before authentication (200), which refuses, and behind the request id (1000).
    private static final int EARLY = 900;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final Refusals refusals;

    RefusedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext request) {
        request.addEndHandler(answered -> record(request));
        request.next();
    }

    private void record(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (status != UNAUTHENTICATED && status != FORBIDDEN) {
            return;
        }
        String why = status == FORBIDDEN ? "the caller's roles do not reach this path" : "no valid access token came";
        String operation = request.request().method() + " " + request.normalizedPath();
        refusals.add(CurrentActor.of(request), AuditEvent.refused(AuditKind.ACCESS, operation, why));
    }
}
