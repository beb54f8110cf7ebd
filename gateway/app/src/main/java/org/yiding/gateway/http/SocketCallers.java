package org.yiding.gateway.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy.CheckResult;
import io.quarkus.vertx.http.runtime.security.PathMatchingHttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.Caller;

/**
 * Finds out on whose behalf a WebSocket is opened. A browser cannot send a header with it, so that the token may come with
 * the first message instead; it is checked as that of a request is, and the permission of the path decides as over HTTP.
 */
@ApplicationScoped
public class SocketCallers {

    private final HttpAuthenticator authenticator;
    private final PathMatchingHttpSecurityPolicy permissions;
    private final BlockingSecurityExecutor blocking;
    private final Callers callers;
    private final RateLimits rates;
    private final RefusedRequests refused;

    SocketCallers(
            HttpAuthenticator authenticator,
            PathMatchingHttpSecurityPolicy permissions,
            BlockingSecurityExecutor blocking,
            Callers callers,
            RateLimits rates,
            RefusedRequests refused) {
        this.authenticator = authenticator;
        this.permissions = permissions;
        this.blocking = blocking;
        this.callers = callers;
        this.rates = rates;
        this.refused = refused;
    }

    /**
     * Who may speak on a connection.
     *
     * @param counted under what the operations are counted, see {@link RateLimits#caller}
     * @param until when the token ends; {@link Instant#MAX} where it does not, or there is none
     */
    record Admitted(Caller caller, String counted, Instant until) {}

    /**
     * @param http the request that opened the connection
     * @param authorization of the first message, in place of the request's; null where it has none
     * @return who is admitted; fails with {@link AuthenticationFailedException} where nobody is
     */
    Future<Admitted> admit(RoutingContext http, @Nullable String authorization) {
        Uni<Admitted> admitted = Uni.createFrom()
                .deferred(() -> identity(http, authorization))
                .onItem()
                .transformToUni(identity -> permissions
                        .checkPermission(http, Uni.createFrom().item(identity), this::runBlocking)
                        .map(result -> {
                            if (!result.isPermitted()) {
                                throw new AuthenticationFailedException("not permitted");
                            }
                            return new Admitted(callers.of(http), rates.caller(http), until(identity));
                        }));
        return Future.<Admitted>fromCompletionStage(
                        admitted.subscribeAsCompletionStage(), http.vertx().getOrCreateContext())
                .onFailure(cause -> {
                    if (cause instanceof AuthenticationFailedException) {
                        refused.greeting(http);
                    }
                });
    }

    /** For permissions that take their time. */
    private Uni<CheckResult> runBlocking(
            RoutingContext http,
            Uni<SecurityIdentity> identity,
            BiFunction<RoutingContext, SecurityIdentity, CheckResult> check) {
        return identity.onItem().transformToUni(known -> blocking.executeBlocking(() -> check.apply(http, known)));
    }

    private Uni<SecurityIdentity> identity(RoutingContext http, @Nullable String authorization) {
        if (authorization == null) {
            return QuarkusHttpUser.getSecurityIdentity(http, authenticator.getIdentityProviderManager());
        }
        try {
            http.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("not the value of a header", e);
        }
        http.clearUser();
        return authenticator
                .attemptAuthentication(http)
                .onItem()
                .transformToUni(identity -> identity == null
                        ? QuarkusHttpUser.getSecurityIdentity(http, authenticator.getIdentityProviderManager())
                        : Uni.createFrom().item(QuarkusHttpUser.setIdentity(identity, http)));
    }

    private static Instant until(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }
}
