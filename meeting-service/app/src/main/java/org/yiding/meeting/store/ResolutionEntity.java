package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Decision;

/** A numbered opinion of the meeting on an item. */
@Entity
@Table(name = "resolution")
public class ResolutionEntity {

    @Id
    private UUID id;

    private UUID itemId;

    private int ordinal;

    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String decisionAsWritten;

    @SuppressWarnings("NullAway.Init")
    protected ResolutionEntity() {}

    public ResolutionEntity(
            UUID id,
            UUID itemId,
            int ordinal,
            String text,
            @Nullable Decision decision,
            @Nullable String decisionAsWritten) {
        this.id = id;
        this.itemId = itemId;
        this.ordinal = ordinal;
        this.text = text;
        this.decision = decision;
        this.decisionAsWritten = decisionAsWritten;
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public int ordinal() {
        return ordinal;
    }

    public String text() {
        return text;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable String decisionAsWritten() {
        return decisionAsWritten;
    }
}
