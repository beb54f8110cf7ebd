package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;

/** One thing that happened to a meeting, as the change feed shows it. */
@Entity
@Immutable
@Table(name = "outbox")
public class ChangeEntity {

    @Id
    private UUID id;

    private long position;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private ChangeKind type;

    private int version;

    private String causedBy;

    private @Nullable String reason;

    private Instant occurredAt;

    private boolean forReaders;

    @SuppressWarnings("NullAway.Init")
    protected ChangeEntity() {}

    public UUID id() {
        return id;
    }

    /** Its place in the feed; grows with every change of whatever meeting. */
    public long position() {
        return position;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public ChangeKind type() {
        return type;
    }

    /** The meeting's version that it led to. */
    public int version() {
        return version;
    }

    /** The user name of whoever did it. */
    public String causedBy() {
        return causedBy;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** Whether those may know of it who only read confirmed records. */
    public boolean forReaders() {
        return forReaders;
    }
}
