package org.yiding.support.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiding.support.error.UnauthenticatedException;

/**
 * Refuses whoever comes to the graph, to the documents or to the audit trail without a valid token, with status 401 and a body in the shape
 * that a GraphQL client reads.
 */
@ApplicationScoped
public class CallerRequired {

    // Behind authentication (200), before authorization (100).
    private static final int BETWEEN = 150;
    private static final List<String> GUARDED = List.of("/graphql", "/documents", "/audit");

    private final boolean anonymousAllowed;

    /** @param anonymousAllowed whether who brings no token at all may ask; a token that is brought is checked either way */
    CallerRequired(@ConfigProperty(name = "yiding.http.anonymous", defaultValue = "false") boolean anonymousAllowed) {
        this.anonymousAllowed = anonymousAllowed;
    }

    void register(@Observes Filters filters) {
        if (!anonymousAllowed) {
            filters.register(CallerRequired::refuseAnonymous, BETWEEN);
        }
    }

    void shapeFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(CallerRequired::refuseFailedToken);
    }

    private static void refuseAnonymous(RoutingContext request) {
        if (guarded(request.normalizedPath()) && anonymous(request)) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static void refuseFailedToken(RoutingContext request) {
        if (request.failure() instanceof AuthenticationException) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static boolean anonymous(RoutingContext request) {
        return !(request.user() instanceof QuarkusHttpUser caller)
                || caller.getSecurityIdentity().isAnonymous();
    }

    private static boolean guarded(String path) {
        return GUARDED.stream().anyMatch(guarded -> path.equals(guarded) || path.startsWith(guarded + "/"));
    }

    private static void refuse(RoutingContext request) {
        if (!request.response().ended()) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        ErrorBody.answer(request, new UnauthenticatedException());
    }
}
