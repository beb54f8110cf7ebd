package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DirectoryChangeKind;

/** One thing that happened to an agency or a person. Triggers write it (V011), so that no way of writing passes it by. */
@Entity
@Immutable
@Table(name = "outbox")
public class ChangeEntity {

    @Id
    private UUID id;

    private long position;

    @Enumerated(EnumType.STRING)
    private DirectoryChangeKind type;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected ChangeEntity() {}

    public UUID id() {
        return id;
    }

    /** Its place in the feed; grows in the order in which transactions are committed. */
    public long position() {
        return position;
    }

    public DirectoryChangeKind type() {
        return type;
    }

    /** The agency that it is about; empty where it is about a person. */
    public Optional<UUID> agencyId() {
        return Optional.ofNullable(agencyId);
    }

    /** The person that it is about; empty where it is about an agency. */
    public Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    /** When the transaction began. */
    public Instant occurredAt() {
        return occurredAt;
    }
}
