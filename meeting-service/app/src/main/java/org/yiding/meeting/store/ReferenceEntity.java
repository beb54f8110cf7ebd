package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A document that a resolution names. */
@Entity
@Table(name = "document_reference")
public class ReferenceEntity extends ResolutionPart {

    private String title;

    @Enumerated(EnumType.STRING)
    private ReferenceRelation relation;

    private String regulationId;

    @SuppressWarnings("NullAway.Init")
    protected ReferenceEntity() {}

    /** @param position place under the resolution, from 1 */
    public ReferenceEntity(
            UUID id, UUID resolutionId, int position, String title, ReferenceRelation relation, String regulationId) {
        super(id, resolutionId, position);
        this.title = title;
        this.relation = relation;
        this.regulationId = regulationId;
    }

    public String title() {
        return title;
    }

    public ReferenceRelation relation() {
        return relation;
    }

    public String regulationId() {
        return regulationId;
    }

    @Override
    public FactKind factKind() {
        return FactKind.REFERENCE;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case TITLE -> title;
            case REGULATION -> regulationId;
            default -> throw FactText.unknown(FactKind.REFERENCE, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case TITLE -> title = FactText.stated(value);
            case REGULATION -> regulationId = FactText.stated(value);
            default -> throw FactText.unknown(FactKind.REFERENCE, field);
        }
    }
}
