package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.HistoryWriter;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** Optimistic locking: a change of a regulation says which revision its caller has seen. */
@ApplicationScoped
class Revisions {

    private final HistoryStore history;
    private final HistoryWriter writer;

    Revisions(HistoryStore history, HistoryWriter writer) {
        this.history = history;
        this.writer = writer;
    }

    /** Counts a change that writes no text. */
    void count(UUID regulation) {
        writer.revise(regulation);
    }

    /**
     * Keeps every other writer from the regulation until the transaction ends.
     *
     * @param seen the revision that the caller has seen
     * @throws NotFoundException where there is no such regulation
     * @throws ConflictException where it has been changed since
     */
    void lock(UUID regulation, int seen) {
        Integer current = history.lock(List.of(regulation)).get(regulation);
        if (current == null) {
            throw new NotFoundException("regulation", regulation.toString());
        }
        if (current != seen) {
            throw new ConflictException(
                    "The regulation is at revision " + current + ", and the change was made to revision " + seen + ".",
                    "Look at what was changed meanwhile, then send the change with the current revision.");
        }
    }
}
