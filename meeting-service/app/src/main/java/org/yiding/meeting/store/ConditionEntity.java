package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** What the approval of a resolution depends on. */
@Entity
@Table(name = "approval_condition")
public class ConditionEntity extends ResolutionPart {

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected ConditionEntity() {}

    /** @param position place under the resolution, from 1 */
    public ConditionEntity(UUID id, UUID resolutionId, int position, String text) {
        super(id, resolutionId, position);
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public FactKind factKind() {
        return FactKind.CONDITION;
    }

    @Override
    public @Nullable String written(FactField field) {
        if (field != FactField.TEXT) {
            throw FactText.unknown(FactKind.CONDITION, field);
        }
        return text;
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        if (field != FactField.TEXT) {
            throw FactText.unknown(FactKind.CONDITION, field);
        }
        text = FactText.stated(value);
    }
}
