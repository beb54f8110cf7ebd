package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MentionBasis;

/** Whom a name in a fact was taken for, and why. Replaced where somebody is said to be meant instead. */
@Entity
@Immutable
@Table(name = "mention")
@IdClass(MentionKey.class)
public class MentionEntity {

    @Id
    private UUID factId;

    @Id
    @Enumerated(EnumType.STRING)
    private FactField field;

    private UUID meetingId;

    private @Nullable String asWritten;

    private String meantId;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private MentionBasis basis;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private String reason;

    private @Nullable String settledBy;

    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected MentionEntity() {}

    /**
     * @param asWritten the words; null where a person chose the entry without any
     * @param asOf the day for which the words are understood
     * @param settlement who said so in this record; null where nobody did, and {@code meant} comes from the directory
     */
    public MentionEntity(
            MentionKey key,
            UUID meetingId,
            @Nullable String asWritten,
            LocalDate asOf,
            Meant meant,
            @Nullable Settlement settlement) {
        this.factId = key.factId();
        this.field = key.field();
        this.meetingId = meetingId;
        this.asWritten = asWritten;
        this.meantId = meant.id();
        this.asOf = asOf;
        this.basis = meant.basis();
        this.confidence = meant.confidence();
        this.reason = meant.reason();
        this.settledBy = settlement == null ? null : settlement.by();
        this.settledAt = settlement == null ? null : settlement.at();
    }

    /**
     * Who is meant.
     *
     * @param id what the directory calls the agency or the person
     * @param reason for a person to read
     */
    public record Meant(String id, MentionBasis basis, Confidence confidence, String reason) {}

    /**
     * That a person decided it.
     *
     * @param by the person's user name
     */
    public record Settlement(String by, Instant at) {}

    /** The same explaining a field of another fact. */
    public MentionEntity at(MentionKey other) {
        return new MentionEntity(
                other,
                meetingId,
                asWritten,
                asOf,
                new Meant(meantId, basis, confidence, reason),
                settledBy == null || settledAt == null ? null : new Settlement(settledBy, settledAt));
    }

    public MentionKey key() {
        return new MentionKey(factId, field);
    }

    public UUID factId() {
        return factId;
    }

    public FactField field() {
        return field;
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** Null where a person chose the entry without any words. */
    public @Nullable String asWritten() {
        return asWritten;
    }

    /** What the directory calls the agency or the person. */
    public String meantId() {
        return meantId;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public MentionBasis basis() {
        return basis;
    }

    public Confidence confidence() {
        return confidence;
    }

    public String reason() {
        return reason;
    }

    /** The user name of whoever decided it in this record; null where nobody did. */
    public @Nullable String settledBy() {
        return settledBy;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
