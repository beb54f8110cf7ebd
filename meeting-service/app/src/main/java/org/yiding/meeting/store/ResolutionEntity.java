package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Decision;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A numbered opinion of the meeting on an item. */
@Entity
@Table(name = "resolution")
public class ResolutionEntity extends FactRow {

    private UUID itemId;

    private int ordinal;

    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String decisionAsWritten;

    private @Nullable LocalDate effectiveOn;

    @SuppressWarnings("NullAway.Init")
    protected ResolutionEntity() {}

    public ResolutionEntity(
            UUID id,
            UUID itemId,
            int ordinal,
            String text,
            @Nullable Decision decision,
            @Nullable String decisionAsWritten,
            @Nullable LocalDate effectiveOn) {
        super(id);
        this.itemId = itemId;
        this.ordinal = ordinal;
        this.text = text;
        this.decision = decision;
        this.decisionAsWritten = decisionAsWritten;
        this.effectiveOn = effectiveOn;
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

    /** The day from which what it decides on holds; null where it names none. */
    public @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Override
    public FactKind factKind() {
        return FactKind.RESOLUTION;
    }

    @Override
    public int place() {
        return ordinal;
    }

    @Override
    public UUID parentId() {
        return itemId;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case ORDINAL -> FactText.of(ordinal);
            case TEXT -> text;
            case DECISION -> FactText.of(decision);
            case DECISION_AS_WRITTEN -> decisionAsWritten;
            case EFFECTIVE_ON -> FactText.of(effectiveOn);
            default -> throw FactText.unknown(FactKind.RESOLUTION, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case ORDINAL -> ordinal = Integer.parseInt(FactText.stated(value));
            case TEXT -> text = FactText.stated(value);
            case DECISION -> {
                decision = FactText.constant(Decision.class, value);
                decisionAsWritten = value == null ? null : decisionAsWritten;
            }
            case DECISION_AS_WRITTEN -> decisionAsWritten = value;
            case EFFECTIVE_ON -> effectiveOn = FactText.date(value);
            default -> throw FactText.unknown(FactKind.RESOLUTION, field);
        }
    }

    @Override
    public @Nullable String flaw() {
        boolean unworded = decision != null && decisionAsWritten == null;
        return unworded ? "has a decision without the words it was taken in: give DECISION_AS_WRITTEN too" : null;
    }
}
