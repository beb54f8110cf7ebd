package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.NameKind;

/** What a reform did to one row, with what stood there before. */
@Entity
@Table(name = "reform_effect")
@IdClass(ReformEffectEntity.Key.class)
public class ReformEffectEntity {

    @Id
    @Column(name = "reform_id")
    private UUID reformId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "row_id")
    private UUID rowId;

    @Column(name = "end_before")
    private @Nullable LocalDate endBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind_before")
    private @Nullable NameKind kindBefore;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReformEffectEntity() {}

    /** What can be done to a row. */
    public enum Effect {
        AGENCY_FOUNDED,
        AGENCY_ABOLISHED,
        NAME_BORNE,
        NAME_ENDED,
        TIE_MADE,
        TIE_ENDED
    }

    /** The place of an effect. */
    public record Key(UUID reformId, int ordinal) implements Serializable {}

    /**
     * @param rowId of the agency, the name or the tie
     * @param endBefore the end that a name or a tie had before; null where it had none
     * @param kindBefore the kind that an ended name had before; null for what is no name
     */
    public ReformEffectEntity(
            UUID reformId,
            int ordinal,
            Effect effect,
            UUID rowId,
            @Nullable LocalDate endBefore,
            @Nullable NameKind kindBefore) {
        this.reformId = reformId;
        this.ordinal = ordinal;
        this.effect = effect;
        this.rowId = rowId;
        this.endBefore = endBefore;
        this.kindBefore = kindBefore;
    }

    public Effect effect() {
        return effect;
    }

    public UUID rowId() {
        return rowId;
    }

    public @Nullable LocalDate endBefore() {
        return endBefore;
    }

    public @Nullable NameKind kindBefore() {
        return kindBefore;
    }
}
