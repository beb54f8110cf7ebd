package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.NextStep;

/** An agency or a person made accountable by a resolution. */
@Entity
@Table(name = "assignment")
public class AssignmentEntity extends ResolutionPart {

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private String asWritten;

    private @Nullable String agencyId;

    private @Nullable String personId;

    private String action;

    @Enumerated(EnumType.STRING)
    private @Nullable NextStep nextStep;

    private @Nullable String nextStepAsWritten;

    private @Nullable LocalDate effectiveOn;

    private @Nullable LocalDate dueOn;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentEntity() {}

    /** @param position place under the resolution, from 1 */
    public AssignmentEntity(
            UUID id,
            UUID resolutionId,
            int position,
            AssignmentRole role,
            String asWritten,
            @Nullable String agencyId,
            @Nullable String personId,
            String action,
            @Nullable NextStep nextStep,
            @Nullable String nextStepAsWritten,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate dueOn) {
        super(id, resolutionId, position);
        this.role = role;
        this.asWritten = asWritten;
        this.agencyId = agencyId;
        this.personId = personId;
        this.action = action;
        this.nextStep = nextStep;
        this.nextStepAsWritten = nextStepAsWritten;
        this.effectiveOn = effectiveOn;
        this.dueOn = dueOn;
    }

    public AssignmentRole role() {
        return role;
    }

    public String asWritten() {
        return asWritten;
    }

    /** What the directory calls the agency; null where a person is accountable. */
    public @Nullable String agencyId() {
        return agencyId;
    }

    /** What the directory calls the person; null where an agency is accountable. */
    public @Nullable String personId() {
        return personId;
    }

    /** Empty where the minutes name the accountable one only. */
    public String action() {
        return action;
    }

    public @Nullable NextStep nextStep() {
        return nextStep;
    }

    public @Nullable String nextStepAsWritten() {
        return nextStepAsWritten;
    }

    public @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Override
    public FactKind factKind() {
        return FactKind.ASSIGNMENT;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case ASSIGNMENT_ROLE -> role.name();
            case AGENCY_NAME -> agencyId == null ? null : asWritten;
            case AGENCY -> agencyId;
            case PERSON_NAME -> personId == null ? null : asWritten;
            case PERSON -> personId;
            case ACTION -> action.isEmpty() ? null : action;
            case NEXT_STEP -> FactText.of(nextStep);
            case NEXT_STEP_AS_WRITTEN -> nextStepAsWritten;
            case EFFECTIVE_ON -> FactText.of(effectiveOn);
            case DUE_ON -> FactText.of(dueOn);
            default -> throw FactText.unknown(FactKind.ASSIGNMENT, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case ASSIGNMENT_ROLE -> role = AssignmentRole.valueOf(FactText.stated(value));
            case AGENCY_NAME, PERSON_NAME -> asWritten = value == null ? asWritten : value;
            case AGENCY -> {
                agencyId = value;
                personId = value == null ? personId : null;
            }
            case PERSON -> {
                personId = value;
                agencyId = value == null ? agencyId : null;
            }
            case ACTION -> action = value == null ? "" : value;
            case NEXT_STEP -> nextStep = FactText.constant(NextStep.class, value);
            case NEXT_STEP_AS_WRITTEN -> nextStepAsWritten = value;
            case EFFECTIVE_ON -> effectiveOn = FactText.date(value);
            case DUE_ON -> dueOn = FactText.date(value);
            default -> throw FactText.unknown(FactKind.ASSIGNMENT, field);
        }
    }

    @Override
    public @Nullable String flaw() {
        boolean nobody = agencyId == null && personId == null;
        return nobody ? "makes nobody accountable: give AGENCY_NAME or PERSON_NAME" : null;
    }
}
