package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was answered to a caller's idempotency key, and to which input. */
@Entity
@Table(name = "import_command")
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

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected CommandEntity() {}

    public UUID meetingId() {
        return meetingId;
    }

    public boolean alreadyImported() {
        return alreadyImported;
    }

    /** Whether the key was used for this very input. */
    public boolean answers(String sha256) {
        return inputSha256.equals(sha256);
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
