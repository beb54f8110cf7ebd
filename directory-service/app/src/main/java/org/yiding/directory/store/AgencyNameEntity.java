package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyNaming;

/** One name of an agency with its days. */
@Entity
@Table(name = "agency_name")
public class AgencyNameEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agency_id", updatable = false)
    private AgencyEntity agency;

    @Column(updatable = false)
    private String scope;

    @Column(updatable = false)
    private String name;

    @Column(name = "match_key", updatable = false)
    private String matchKey;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "observed_on")
    private @Nullable LocalDate observedOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgencyNameEntity() {}

    static AgencyNameEntity observed(AgencyEntity agency, String name, NameKind kind, LocalDate day) {
        AgencyNameEntity entity = new AgencyNameEntity();
        entity.agency = agency;
        entity.scope = agency.scope();
        entity.name = name;
        entity.matchKey = AgencyNaming.matchKey(name, agency.regionOrNull());
        entity.kind = kind;
        entity.observedOn = day;
        return entity;
    }

    void observe(LocalDate day) {
        if (observedOn == null || observedOn.isBefore(day)) {
            observedOn = day;
        }
    }

    boolean is(String other, LocalDate day) {
        return name.equals(other) && dated().validity().contains(day);
    }

    boolean isFull() {
        return kind != NameKind.ABBREVIATION;
    }

    DatedName dated() {
        return new DatedName(name, kind, new Validity(validFrom, validTo), observedOn);
    }

    String matchKey() {
        return matchKey;
    }

    AgencyEntity agency() {
        return agency;
    }
}
