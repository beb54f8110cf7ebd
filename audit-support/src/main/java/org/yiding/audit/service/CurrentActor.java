package org.yiding.audit.service;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.support.http.RequestId;

/** Says who asks and from where. */
@ApplicationScoped
public class CurrentActor {

    // W3C Trace Context, version 00; anything else is nothing that a trail should repeat.
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

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
        SecurityIdentity identity =
                request.user() instanceof QuarkusHttpUser caller ? caller.getSecurityIdentity() : null;
        String requestId = request.get(RequestId.LOG_KEY);
        if (identity == null || identity.isAnonymous()) {
            return new Actor(null, null, List.of(), address(request), requestId, traceParent(request));
        }
        return new Actor(
                subject(identity),
                identity.getPrincipal().getName(),
                List.copyOf(identity.getRoles()),
                address(request),
                requestId,
                traceParent(request));
    }

    private static @Nullable String subject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }

    // Quarkus has put the client of a trusted proxy here (quarkus.http.proxy.*).
    private static @Nullable String address(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null ? null : address.hostAddress() == null ? address.host() : address.hostAddress();
    }

    private static @Nullable String traceParent(RoutingContext request) {
        String given = request.request().getHeader("traceparent");
        return given != null && TRACE_PARENT.matcher(given).matches() ? given : null;
    }
}
