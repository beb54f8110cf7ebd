package org.yiding.audit.service;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.yiding.audit.model.Actor;
import org.yiding.support.http.Asker;

/** Says who asks and from where. */
@ApplicationScoped
public class CurrentActor {

    private final CurrentVertxRequest request;

    CurrentActor(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Who asks in the request that this thread works for; {@link Actor#PROCESS} outside of one. */
    public Actor get() {
        RoutingContext current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return current == null ? Actor.PROCESS : of(current);
    }

    /** Who asks in this request; nobody but an address where no valid token came. */
    public static Actor of(RoutingContext request) {
        Asker asker = Asker.of(request);
        return new Actor(
                asker.subject(), asker.name(), asker.roles(), asker.address(), asker.requestId(), asker.traceParent());
    }
}
