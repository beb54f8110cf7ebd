package org.yiding.support.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and from where.
 *
 * @param subject the token's {@code sub}; null where no valid token came
 * @param name the token's {@code preferred_username}; null where there is none
 * @param roles of the token that hold
 * @param address the client's IP address, as told by the connection or by a proxy that is trusted
 * @param requestId of the request
 * @param traceParent the request's {@code traceparent} (W3C Trace Context); null without one
 */
public record Asker(
        @Nullable String subject,
        @Nullable String name,
        List<String> roles,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String traceParent) {

    // W3C Trace Context, version 00; anything else is nothing that a trail should repeat.
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public Asker {
        roles = roles.stream().sorted().toList();
    }

    /** Who asks in this request; nobody but an address where no valid token came. */
    public static Asker of(RoutingContext request) {
        SecurityIdentity identity =
                request.user() instanceof QuarkusHttpUser caller ? caller.getSecurityIdentity() : null;
        String requestId = request.get(RequestId.LOG_KEY);
        if (identity == null || identity.isAnonymous()) {
            return new Asker(null, null, List.of(), address(request), requestId, traceParent(request));
        }
        return new Asker(
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
