package org.yiding.support.http;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives refusals that come before a request reaches its method, as those of Keycloak's policies do, the shape of all others. */
@ApplicationScoped
public class PolicyRefusals {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(PolicyRefusals::shape);
    }

    private static void shape(RoutingContext request) {
        if (request.failure() instanceof ForbiddenException) {
            ErrorBody.answer(request, RoleRefusal.error());
        } else {
            request.next();
        }
    }
}
