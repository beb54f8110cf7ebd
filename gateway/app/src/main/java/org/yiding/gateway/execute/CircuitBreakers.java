package org.yiding.gateway.execute;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.execute.NoAnswerException.Blame;
import org.yiding.gateway.json.Bytes;

/**
 * Spares a subgraph that fails again and again, and its callers the wait: for a while it is not asked at all. By
 * Resilience4j, which counts on the thread that brings the answer; what Quarkus ships for it would hand each answer on
 * to a task of its own, at a tenth of the processor time of a small operation.
 */
@ApplicationScoped
public class CircuitBreakers {

    private static final Logger LOG = Logger.getLogger(CircuitBreakers.class);

    private static final float PERCENT = 100;

    private final GatewayConfig.CircuitBreaker config;
    private final Map<URI, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    CircuitBreakers(GatewayConfig config) {
        this.config = config.circuitBreaker();
    }

    /**
     * @param subgraph for the log
     * @param fetch fails with {@link NoAnswerException} and in no other way
     * @return what the fetch brings; a failure at once, to be blamed on the subgraph, while the breaker is open
     */
    Future<Bytes> guarded(String subgraph, URI address, Supplier<Future<Bytes>> fetch) {
        if (!config.enabled()) {
            return fetch.get();
        }
        CircuitBreaker breaker = breakers.computeIfAbsent(address, any -> breaker(subgraph));
        if (!breaker.tryAcquirePermission()) {
            return Future.failedFuture(
                    new NoAnswerException(Blame.SUBGRAPH, "it has failed too often and is left alone for a while"));
        }
        long began = breaker.getCurrentTimestamp();
        return fetch.get().onComplete(done -> {
            long took = breaker.getCurrentTimestamp() - began;
            if (done.succeeded()) {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            } else {
                breaker.onError(took, breaker.getTimestampUnit(), done.cause());
            }
        });
    }

    private CircuitBreaker breaker(String subgraph) {
        CircuitBreaker breaker = CircuitBreaker.of(
                subgraph,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                config.requests(),
                                config.requests(),
                                CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold((float) config.failureRatio() * PERCENT)
                        .waitDurationInOpenState(config.delay())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(CircuitBreakers::blamesSubgraph)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warnf(
                        "The circuit breaker of subgraph %s is now %s",
                        subgraph, change.getStateTransition().getToState()));
        return breaker;
    }

    private static boolean blamesSubgraph(Throwable cause) {
        return cause instanceof NoAnswerException failure
                && (failure.blame() == Blame.SUBGRAPH || failure.blame() == Blame.PASSING);
    }
}
