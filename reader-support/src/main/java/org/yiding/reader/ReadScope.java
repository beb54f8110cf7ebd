package org.yiding.reader;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Whether the request at hand may read from the standby. Several threads may work for one request. */
@RequestScoped
@Unremovable // looked up where nothing can be injected
public class ReadScope {

    private volatile boolean query;

    /** The request at hand; empty where there is none, as in background work. */
    static Optional<ReadScope> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.of(Arc.container().instance(ReadScope.class).get())
                : Optional.empty();
    }

    /** The request only reads: until it is said otherwise it may do so at the standby. */
    public void mayRead() {
        query = true;
    }

    /** From now on the request reads from the primary, as it does at first. */
    void stayAtPrimary() {
        query = false;
    }

    /** Whether the request may read from the standby. */
    boolean isQuery() {
        return query;
    }
}
