package org.yiding.audit.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;

/**
 * Records what is refused, apart from the request, which is answered at once: whoever floods a service with bad tokens
 * fills a queue, not the database's connections. What the queue does not hold is counted, and the count recorded.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 500;
    private static final long PATIENCE_MS = 1_000;

    private final AuditWriter writer;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong uncounted = new AtomicLong();
    private volatile boolean closing;
    private @Nullable Thread recorder;

    Refusals(AuditWriter writer) {
        this.writer = writer;
    }

    /** Records a refusal soon. Returns at once, on any thread. */
    public void add(Actor who, AuditEvent refused) {
        if (!waiting.offer(writer.entry(who, refused))) {
            uncounted.incrementAndGet();
        }
    }

    void open(@Observes StartupEvent start) {
        recorder = Thread.ofPlatform().daemon().name("audit-refusals").start(this::recordAll);
    }

    void close(@Observes ShutdownEvent end) throws InterruptedException {
        closing = true;
        if (recorder != null) {
            recorder.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void recordAll() {
        List<AuditEntry> batch = new ArrayList<>();
        while (!closing || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                fill(batch);
                if (!batch.isEmpty()) {
                    QuarkusTransaction.requiringNew().run(() -> writer.append(batch));
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "%d refusals wait to be recorded", batch.size() + waiting.size());
                if (closing || !pause()) {
                    return;
                }
            }
        }
    }

    // What could not be recorded stays in the batch for the next try.
    private void fill(List<AuditEntry> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            AuditEntry first = waiting.poll(closing ? 0 : PATIENCE_MS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
            }
        }
        long more = uncounted.getAndSet(0);
        if (more > 0) {
            batch.add(writer.entry(
                    Actor.PROCESS,
                    AuditEvent.refused(
                            AuditKind.ACCESS, "refusals", more + " more refusals came than could be recorded singly")));
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PATIENCE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
