package org.yiding.gateway.execute;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.execute.NoAnswerException.Blame;
import org.yiding.gateway.json.Bytes;

/** Spares a subgraph that fails again and again, and its callers the wait: for a while it is not asked at all. */
@ApplicationScoped
public class CircuitBreakers {

    private static final Logger LOG = Logger.getLogger(CircuitBreakers.class);

    private final GatewayConfig.CircuitBreaker config;
    private final Map<URI, TypedGuard<CompletionStage<Bytes>>> breakers = new ConcurrentHashMap<>();

    CircuitBreakers(GatewayConfig config) {
        this.config = config.circuitBreaker();
    }

    /**
     * @param subgraph for the log
     * @param fetch fails with {@link NoAnswerException}
     * @return what the fetch brings; a failure at once while the breaker is open
     */
    Future<Bytes> guarded(String subgraph, URI address, Supplier<Future<Bytes>> fetch) {
        if (!config.enabled()) {
            return fetch.get();
        }
        return Future.fromCompletionStage(breakers.computeIfAbsent(address, any -> breaker(subgraph))
                .get(() -> fetch.get().toCompletionStage()));
    }

    private TypedGuard<CompletionStage<Bytes>> breaker(String subgraph) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<Bytes>>() {})
                .withDescription("subgraph " + subgraph)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.requests())
                .failureRatio(config.failureRatio())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .when(CircuitBreakers::blamesSubgraph)
                .onStateChange(state -> LOG.warnf("The circuit breaker of subgraph %s is now %s", subgraph, state))
                .done()
                .build();
    }

    private static boolean blamesSubgraph(@Nullable Throwable cause) {
        return cause instanceof NoAnswerException failure
                && (failure.blame() == Blame.SUBGRAPH || failure.blame() == Blame.PASSING);
    }
}
