package org.yiding.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.Digest;
import org.yiding.audit.store.AuditLedger;
import org.yiding.reader.AtPrimary;

/** Makes entries and adds them to the chain, in the transaction at hand. */
@ApplicationScoped
public class AuditWriter {

    private final DataSource database;
    private final CurrentActor actor;
    private final AuditLedger ledger;
    private final AuditJson json;
    private final Digest digest;

    /**
     * @param chain the service's name
     * @param digest what the chain's hashes are made with: SHA-256 or SM3; another from one start to the next is fine
     * @param masked names of input fields whose values the trail shows as three stars
     */
    AuditWriter(
            @AtPrimary DataSource database,
            CurrentActor actor,
            @ConfigProperty(name = "quarkus.application.name") String chain,
            @ConfigProperty(name = "yiding.audit.digest", defaultValue = "SHA-256") String digest,
            @ConfigProperty(name = "yiding.audit.masked") Optional<List<String>> masked) {
        this.database = database;
        this.actor = actor;
        this.ledger = new AuditLedger(chain);
        this.json = new AuditJson(Set.copyOf(masked.orElse(List.of())));
        this.digest = Digest.named(digest)
                .orElseThrow(() -> new IllegalArgumentException(
                        "yiding.audit.digest is " + digest + ": set it to " + Digest.names() + "."));
    }

    /**
     * Records what a transaction has changed. What the service recorded by itself stands for the operation; where it did
     * not, the operation is recorded if the transaction wrote anything.
     *
     * @param operation null where nobody asked for a write
     */
    void write(AuditScope.@Nullable Operation operation, TransactionChanges changes) {
        try (Connection connection = database.getConnection()) {
            List<AuditEntry> entries = new ArrayList<>();
            for (AuditEvent event : changes.events()) {
                entries.add(entry(actorOf(event), event));
            }
            if (entries.isEmpty() && operation != null && hasWritten(connection)) {
                entries.add(entry(operation, changes));
            }
            if (!entries.isEmpty()) {
                ledger.append(connection, digest, entries);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was done could not be recorded, so it is not done", e);
        }
    }

    private Actor actorOf(AuditEvent event) {
        return Objects.requireNonNullElseGet(event.actor(), actor::get);
    }

    /** Adds entries of whoever they are. */
    void append(List<AuditEntry> entries) {
        try (Connection connection = database.getConnection()) {
            ledger.append(connection, digest, entries);
        } catch (SQLException e) {
            throw new IllegalStateException("Entries could not be added to the audit trail", e);
        }
    }

    /** An event as an entry of this actor's. */
    AuditEntry entry(Actor who, AuditEvent event) {
        return new AuditEntry(
                event.kind(),
                event.outcome(),
                who,
                event.operation(),
                event.objects(),
                event.reason(),
                json.text(event.request()),
                json.text(event.before()),
                json.text(event.after()));
    }

    private AuditEntry entry(AuditScope.Operation operation, TransactionChanges changes) {
        return new AuditEntry(
                AuditKind.WRITE,
                AuditOutcome.DONE,
                actor.get(),
                operation.name(),
                mainFirst(changes.objects(), operation),
                null,
                json.text(operation.request()),
                json.text(changes.before()),
                json.text(changes.after()));
    }

    /** What the request names comes first; where it names nothing, what was changed first. */
    private static List<AuditObject> mainFirst(List<AuditObject> objects, AuditScope.Operation operation) {
        String request = operation.request().toString();
        List<AuditObject> ordered = new ArrayList<>(objects);
        objects.stream()
                .filter(object -> request.contains(object.id()))
                .findFirst()
                .ifPresent(main -> {
                    ordered.remove(main);
                    ordered.addFirst(main);
                });
        return ordered;
    }

    // PostgreSQL gives a transaction its number at its first write, whoever wrote and by whatever way.
    private static boolean hasWritten(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select pg_current_xact_id_if_assigned() is not null");
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
