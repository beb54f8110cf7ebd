package org.yiding.gateway.execute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.yiding.gateway.config.GatewayConfig;

/**
 * How much of subgraphs' answers stands in memory at once, of all operations together: without a bound a few large
 * answers, each within its own limit, or many clients that read slowly, would end the process. Thread-safe.
 */
@ApplicationScoped
public class AnswerMemory {

    // An answer is read into twice its size at worst, and written once more.
    private static final int PART_OF_HEAP = 4;

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    AnswerMemory(GatewayConfig config) {
        this.limit = config.limits().answers().orElse(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /** A client that has come with an operation, and holds nothing yet. */
    public Presence newClient() {
        return new Presence(this);
    }

    /** @return whether there is room for this many bytes more; they count until they are {@link #give given back} */
    boolean take(long bytes) {
        boolean fits = held.addAndGet(bytes) <= limit;
        if (!fits) {
            give(bytes);
        }
        return fits;
    }

    void give(long bytes) {
        held.addAndGet(-bytes);
    }
}
