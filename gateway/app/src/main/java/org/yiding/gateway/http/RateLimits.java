package org.yiding.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.faulttolerance.api.RateLimitType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.yiding.gateway.config.GatewayConfig;

/** How often each caller may ask: by the subject of its token, by its address where nobody is known. */
@ApplicationScoped
public class RateLimits {

    // Callers beyond this number begin anew before their window ends.
    private static final int CALLERS_KEPT = 100_000;

    private final GatewayConfig.RateLimit config;
    private final Cache<String, Guard> guards;

    RateLimits(GatewayConfig config) {
        this.config = config.rateLimit();
        this.guards = Caffeine.newBuilder()
                .maximumSize(CALLERS_KEPT)
                .expireAfterAccess(this.config.window())
                .build();
    }

    /** Counts one operation of the caller who sent this. @return 0 where it may run, else in how many seconds to come again */
    long secondsToWait(RoutingContext http) {
        return config.requests().isEmpty() ? 0 : secondsToWait(caller(http));
    }

    /** The same of a caller as {@link #caller} names it. */
    long secondsToWait(String caller) {
        if (config.requests().isEmpty()) {
            return 0;
        }
        try {
            guards.get(caller, any -> guard()).call(() -> true, Boolean.class);
            return 0;
        } catch (RateLimitException e) {
            return Math.max(1, (long) Math.ceil(e.getRetryAfterMillis() / 1000.0));
        } catch (Exception e) {
            throw new IllegalStateException("Nothing else can fail here", e);
        }
    }

    private Guard guard() {
        return Guard.create()
                .withDescription("operations of one caller")
                .withRateLimit()
                .limit(config.requests().getAsInt())
                .window(config.window().toMillis(), ChronoUnit.MILLIS)
                .type(RateLimitType.ROLLING)
                .done()
                .build();
    }

    /** Under what the operations of whoever sent this are counted. */
    String caller(RoutingContext http) {
        if (http.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                    ? "subject " + token.getSubject()
                    : "name " + user.getSecurityIdentity().getPrincipal().getName();
        }
        return "address " + http.request().remoteAddress().hostAddress();
    }
}
