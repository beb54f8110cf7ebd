package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was answered to a caller's idempotency key, and to which input. */
@Entity
@Table(name = "command")
@IdClass(CommandKey.class)
public class CommandEntity {

    @Id
    private String caller;

    @Id
    private String key;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String inputSha256;

    private UUID meetingId;

    private boolean alreadyImported;

    private @Nullable UUID changeId;

    private @Nullable UUID factId;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected CommandEntity() {}

    public UUID meetingId() {
        return meetingId;
    }

    public boolean alreadyImported() {
        return alreadyImported;
    }

    /** The change that was made; null where nothing changed. */
    public @Nullable UUID changeId() {
        return changeId;
    }

    /** The fact that was made or changed; null where the command was about the meeting as a whole. */
    public @Nullable UUID factId() {
        return factId;
    }

    /** Whether the key was used for this very input. */
    public boolean answers(String sha256) {
        return inputSha256.equals(sha256);
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
