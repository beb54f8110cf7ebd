package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A general demand of a resolution on addressees of whom none is accountable alone. */
@Entity
@Table(name = "directive")
public class DirectiveEntity extends ResolutionPart {

    private List<String> addressees;

    private String action;

    @SuppressWarnings("NullAway.Init")
    protected DirectiveEntity() {}

    /** @param position place under the resolution, from 1 */
    public DirectiveEntity(UUID id, UUID resolutionId, int position, List<String> addressees, String action) {
        super(id, resolutionId, position);
        this.addressees = List.copyOf(addressees);
        this.action = action;
    }

    public List<String> addressees() {
        return addressees;
    }

    public String action() {
        return action;
    }

    @Override
    public FactKind factKind() {
        return FactKind.DIRECTIVE;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case ADDRESSEES -> FactText.of(addressees);
            case ACTION -> action;
            default -> throw FactText.unknown(FactKind.DIRECTIVE, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case ADDRESSEES -> addressees = FactText.list(value);
            case ACTION -> action = FactText.stated(value);
            default -> throw FactText.unknown(FactKind.DIRECTIVE, field);
        }
    }
}
