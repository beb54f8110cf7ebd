package org.yiding.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.yiding.gateway.config.GatewayConfig;

/** How many WebSockets each caller holds open: a bound, since each of them costs memory while nothing is asked. Thread-safe. */
@ApplicationScoped
public class SocketCounts {

    private final int most;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    SocketCounts(GatewayConfig config) {
        this.most = config.limits().sockets();
    }

    /**
     * @param caller as {@link RateLimits#caller} names it
     * @return whether there is room for one more; it counts until it is {@link #give given back}
     */
    boolean take(String caller) {
        boolean fits = open.merge(caller, 1, Integer::sum) <= most;
        if (!fits) {
            give(caller);
        }
        return fits;
    }

    void give(String caller) {
        open.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
    }
}
