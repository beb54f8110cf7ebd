package org.yiding.reader;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts where queries read: yiding_query_reads_total, a count for each transaction that a query reads in. */
@ApplicationScoped
public class ReadCounts {

    private static final String NAME = "yiding.query.reads";

    private final MeterRegistry registry;

    ReadCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A query reads from the standby. */
    void standby() {
        count("standby", "caught-up");
    }

    /**
     * A query that would read from the standby reads from the primary.
     *
     * @param reason why, a word
     */
    void primary(String reason) {
        count("primary", reason);
    }

    private void count(String server, String reason) {
        registry.counter(NAME, "server", server, "reason", reason).increment();
    }
}
