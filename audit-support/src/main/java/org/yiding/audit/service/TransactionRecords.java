package org.yiding.audit.service;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Gives each transaction of a write its record, as the last thing before it is committed: so that the record stands if and
 * only if the write does, and nobody waits for the chain longer than a commit takes.
 */
@ApplicationScoped
public class TransactionRecords {

    private static final String KEY = TransactionRecords.class.getName();

    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry;
    private final AuditScope scope;
    private final AuditWriter writer;
    private final Instance<EntityManager> entities;

    TransactionRecords(
            TransactionManager transactions,
            TransactionSynchronizationRegistry registry,
            AuditScope scope,
            AuditWriter writer,
            Instance<EntityManager> entities) {
        this.transactions = transactions;
        this.registry = registry;
        this.scope = scope;
        this.writer = writer;
        this.entities = entities;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (operation() != null) {
            ofCurrentOrNew();
        }
    }

    /** What the transaction at hand changes; null where there is none, or none that is recorded. */
    @Nullable
    TransactionChanges ofCurrent() {
        return registry.getTransactionKey() == null ? null : (TransactionChanges) registry.getResource(KEY);
    }

    /** What the transaction at hand changes, which is recorded from now on; null where there is none. */
    @Nullable
    TransactionChanges ofCurrentOrNew() {
        if (registry.getTransactionKey() == null) {
            return null;
        }
        TransactionChanges known = ofCurrent();
        if (known != null) {
            return known;
        }
        TransactionChanges changes = new TransactionChanges();
        registry.putResource(KEY, changes);
        try {
            // Not interposed: those of Hibernate come after it, and find everything flushed.
            transactions.getTransaction().registerSynchronization(new Ending(changes, operation()));
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("A transaction that cannot be recorded is not begun", e);
        }
        return changes;
    }

    private AuditScope.@Nullable Operation operation() {
        return Arc.container().requestContext().isActive() ? scope.operation() : null;
    }

    /** Writes the record when all else is written. */
    private final class Ending implements Synchronization {

        private final TransactionChanges changes;
        private final AuditScope.@Nullable Operation operation;

        private Ending(TransactionChanges changes, AuditScope.@Nullable Operation operation) {
            this.changes = changes;
            this.operation = operation;
        }

        @Override
        public void beforeCompletion() {
            entities.get().flush();
            writer.write(operation, changes);
        }

        @Override
        public void afterCompletion(int status) {
            // Rolled back, there was no write; committed, the record is with it.
        }
    }
}
