package org.yiding.support.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: the caller's {@code X-Request-Id} where it is harmless, a fresh one otherwise. It stands
 * in every log line under {@code requestId}, goes on to the services that are asked, and returns to the caller.
 */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String LOG_KEY = "requestId";

    // Nothing that could forge a log line or a header.
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    // Before authentication (200), so that refusals carry it too.
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, FIRST);
    }

    /** The id of the request that this thread works for; null outside of one. */
    public static @Nullable String current() {
        Object id = MDC.get(LOG_KEY);
        return id == null ? null : id.toString();
    }

    private static void assign(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(LOG_KEY, id);
        request.put(LOG_KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
