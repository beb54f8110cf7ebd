package org.yiding.gateway.refusal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.plan.QueryPlan.Denied;
import org.yiding.gateway.refusal.RefusalQueue.Batch;
import org.yiding.support.http.Asker;

/**
 * Tells the keeper of the trail what is refused here, apart from the requests, which are answered at once. What the keeper has
 * not confirmed is told again, so that nothing is lost while it is away but what there is no room for, which is counted.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int MOST_SORTS = 10_000;
    private static final int MOST_AT_ONCE = 100;
    private static final long PAUSE_MS = 1_000;
    private static final long LAST_WORD_MS = 10_000;

    private final RefusalQueue queue = new RefusalQueue(MOST_SORTS);
    private final TrailKeeper keeper;
    private final boolean told;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread teller;
    // Known to the teller alone.
    private boolean waiting;

    Refusals(TrailKeeper keeper, GatewayConfig config) {
        this.keeper = keeper;
        this.told = config.refusals().url().isPresent();
    }

    /**
     * Something was refused.
     *
     * @param asker is asked who it was where that is told at all
     * @param operation the method and path
     * @param reason in the words that the caller reads
     */
    public void add(Supplier<Asker> asker, String operation, String reason) {
        if (told) {
            queue.add(new Refusal(asker.get(), operation, reason));
        }
    }

    /** Fields of an operation were refused, the rest of which may be answered. */
    public void fields(Supplier<Asker> asker, List<Denied> fields) {
        if (told && !fields.isEmpty()) {
            Asker who = asker.get();
            fields.forEach(field -> queue.add(
                    new Refusal(who, field.coordinate(), "the caller's roles and scopes do not reach this field")));
        }
    }

    void open(@Observes StartupEvent start) {
        if (told) {
            teller = Thread.ofPlatform().daemon().name("refusals").start(this::tellAll);
        }
    }

    void close(@Observes ShutdownEvent end) throws InterruptedException {
        ending.countDown();
        if (teller != null) {
            teller.join(LAST_WORD_MS);
        }
    }

    private void tellAll() {
        Batch untold = Batch.NOTHING;
        boolean more = true;
        while (more) {
            boolean last = endsWithin(PAUSE_MS);
            untold = untold.isEmpty() ? queue.take(MOST_AT_ONCE) : untold;
            boolean done = untold.isEmpty() || confirmed(untold);
            // At the end all is told that is taken at once, and nothing waited for.
            more = !last || done && !untold.isEmpty();
            untold = done ? Batch.NOTHING : untold;
        }
    }

    private boolean confirmed(Batch batch) {
        try {
            keeper.tell(batch);
            if (waiting) {
                LOG.info("Refusals are recorded again");
            }
            waiting = false;
        } catch (RuntimeException e) {
            if (!waiting) {
                LOG.warnf("Refusals wait to be recorded, and are told again until they are: %s", e.getMessage());
            }
            waiting = true;
        }
        return !waiting;
    }

    /** Waits a moment. @return whether the gateway is to end */
    private boolean endsWithin(long milliseconds) {
        try {
            return ending.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
