package org.yiding.audit.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditObject;

/**
 * Where a service records what the trail cannot see by itself. Mutations and uploads that write to the database, and
 * refusals of roles and tokens, are recorded without it.
 */
@ApplicationScoped
public class Audit {

    private final TransactionRecords transactions;
    private final AuditWriter writer;
    private final CurrentActor actor;

    Audit(TransactionRecords transactions, AuditWriter writer, CurrentActor actor) {
        this.transactions = transactions;
        this.writer = writer;
        this.actor = actor;
    }

    /**
     * Records an event with the transaction at hand, and with it alone: rolled back, it was not. Stands in place of the
     * record that the mutation would get by itself. Outside of a transaction it is recorded at once.
     */
    public void record(AuditEvent event) {
        TransactionChanges changes = transactions.ofCurrentOrNew();
        if (changes == null) {
            recordAtOnce(event);
        } else {
            changes.add(event);
        }
    }

    /**
     * Records an event now, whatever becomes of the transaction at hand: what was refused, or was done where no database
     * can take it back.
     */
    public void recordAtOnce(AuditEvent event) {
        AuditEntry entry = writer.entry(actor.get(), event);
        QuarkusTransaction.requiringNew().run(() -> writer.append(List.of(entry)));
    }

    /**
     * Tells how an object was and is that this transaction writes by SQL, which nobody else sees. Ignored where the
     * transaction is not recorded.
     *
     * @param type for example {@code Regulation}
     * @param was members with their values before; null where it is new
     * @param is members with their values from now on; null where it is removed
     */
    public void changed(String type, String id, @Nullable Map<String, ?> was, @Nullable Map<String, ?> is) {
        TransactionChanges changes = transactions.ofCurrent();
        if (changes == null) {
            return;
        }
        AuditObject object = new AuditObject(type, id);
        if (was == null && is != null) {
            changes.created(object, new LinkedHashMap<>(is));
        } else if (was != null && is == null) {
            changes.removed(object, new LinkedHashMap<>(was));
        } else if (was != null) {
            changes.changed(object, new LinkedHashMap<>(was), new LinkedHashMap<>(is));
        }
    }
}
