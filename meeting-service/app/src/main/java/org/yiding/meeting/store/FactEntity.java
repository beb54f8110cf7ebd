package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.FactKind;

/** The identity of one thing read from one document; evidence hangs on it, whatever its kind. */
@Entity
@Table(name = "fact")
public class FactEntity {

    @Id
    private UUID id;

    private UUID documentId;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private FactKind kind;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @SuppressWarnings("NullAway.Init")
    protected FactEntity() {}

    public FactEntity(UUID id, UUID documentId, UUID meetingId, FactKind kind, Confidence confidence) {
        this.id = id;
        this.documentId = documentId;
        this.meetingId = meetingId;
        this.kind = kind;
        this.confidence = confidence;
    }

    /** Proved from now on by another reading, perhaps of another document. */
    void readAgain(UUID otherDocumentId, Confidence sure) {
        documentId = otherDocumentId;
        confidence = sure;
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public FactKind kind() {
        return kind;
    }

    public Confidence confidence() {
        return confidence;
    }
}
