package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;

/** That an agency is under another on some days. */
@Entity
@Table(name = "agency_tie")
public class AgencyTieEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(name = "superior_id", updatable = false)
    private UUID superiorId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TieKind kind;

    @Column(name = "valid_from", updatable = false)
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgencyTieEntity() {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public AgencyTieEntity(TieKind kind, Tie tie) {
        this.agencyId = tie.agency();
        this.superiorId = tie.superior();
        this.kind = kind;
        this.validFrom = tie.validity().from();
        this.validTo = tie.validity().to();
    }

    /** @param day the first on which it holds no more; after its first day */
    public void end(LocalDate day) {
        validTo = day;
    }

    public UUID id() {
        return id;
    }

    public TieKind kind() {
        return kind;
    }

    public UUID superiorId() {
        return superiorId;
    }

    public Tie tie() {
        return new Tie(agencyId, superiorId, new Validity(validFrom, validTo));
    }
}
