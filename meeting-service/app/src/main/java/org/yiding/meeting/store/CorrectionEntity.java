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
import org.yiding.meeting.model.FactField;

/** What a person changed on a fact, beside what was read there. Never changed itself. */
@Entity
@Immutable
@Table(name = "correction")
public class CorrectionEntity {

    @Id
    private UUID id;

    private UUID meetingId;

    private UUID factId;

    private UUID changeId;

    @Enumerated(EnumType.STRING)
    private CorrectionAction action;

    @Enumerated(EnumType.STRING)
    private @Nullable FactField field;

    private @Nullable String asRead;

    private @Nullable String corrected;

    private String correctedBy;

    private Instant correctedAt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionEntity() {}

    /**
     * @param id rises with time, so that it orders corrections
     * @param occasion the change that it is part of
     * @param asRead as the machine read it, whatever stood there meanwhile; null where it read nothing
     * @param corrected what holds since; null where nothing is stated since
     */
    public CorrectionEntity(
            UUID id,
            UUID factId,
            Occasion occasion,
            CorrectionAction action,
            @Nullable FactField field,
            @Nullable String asRead,
            @Nullable String corrected) {
        this.id = id;
        this.meetingId = occasion.meetingId();
        this.factId = factId;
        this.changeId = occasion.changeId();
        this.action = action;
        this.field = field;
        this.asRead = asRead;
        this.corrected = corrected;
        this.correctedBy = occasion.by();
        this.correctedAt = occasion.at();
        this.reason = occasion.reason();
    }

    /**
     * When, by whom and why something is corrected.
     *
     * @param changeId of the change in the outbox
     * @param by the user name of whoever corrects
     */
    public record Occasion(
            UUID meetingId,
            UUID changeId,
            String by,
            Instant at,
            @Nullable String reason) {}

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID factId() {
        return factId;
    }

    public UUID changeId() {
        return changeId;
    }

    public CorrectionAction action() {
        return action;
    }

    /** Null where the fact as a whole was added or removed. */
    public @Nullable FactField field() {
        return field;
    }

    public @Nullable String asRead() {
        return asRead;
    }

    public @Nullable String corrected() {
        return corrected;
    }

    public String correctedBy() {
        return correctedBy;
    }

    public Instant correctedAt() {
        return correctedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
