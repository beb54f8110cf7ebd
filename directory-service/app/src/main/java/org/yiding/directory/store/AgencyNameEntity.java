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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.NameSource;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.naming.Sound;

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

    @Column(updatable = false)
    private @Nullable String sound;

    @Column(updatable = false)
    private @Nullable String initials;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "observed_on")
    private @Nullable LocalDate observedOn;

    private boolean retired;

    @Column(name = "source_document")
    private @Nullable String sourceDocument;

    @Column(name = "taught_by")
    private @Nullable String taughtBy;

    @Column(name = "taught_at")
    private @Nullable Instant taughtAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgencyNameEntity() {}

    public UUID id() {
        return id;
    }

    /** A name that a person gave the agency, understood within a scope that need not be the agency's own. */
    static AgencyNameEntity taught(AgencyEntity agency, Scope scope, String name, LocalDate day) {
        AgencyNameEntity entity = observed(agency, name, NameKind.ABBREVIATION, day);
        entity.scope = scope.value();
        entity.matchKey = AgencyNaming.matchKey(name, scope.region());
        return entity;
    }

    static AgencyNameEntity observed(AgencyEntity agency, String name, NameKind kind, LocalDate day) {
        AgencyNameEntity entity = of(agency, name, kind);
        entity.observedOn = day;
        return entity;
    }

    private static AgencyNameEntity of(AgencyEntity agency, String name, NameKind kind) {
        AgencyNameEntity entity = new AgencyNameEntity();
        entity.agency = agency;
        entity.scope = agency.scope();
        entity.name = name;
        Sound read = Sound.of(name);
        entity.sound = read.letters();
        entity.initials = read.initials();
        entity.matchKey = AgencyNaming.matchKey(name, agency.regionOrNull());
        entity.kind = kind;
        return entity;
    }

    static AgencyNameEntity entered(AgencyEntity agency, String name, NameKind kind, Validity days) {
        AgencyNameEntity entity = of(agency, name, kind);
        entity.validFrom = days.from();
        entity.validTo = days.to();
        return entity;
    }

    /** Whether both are writings of one name (市财政局, 苏州市财政局). */
    boolean isAnotherWritingOf(AgencyNameEntity other) {
        return !other.retired && isWritingOf(other.matchKey, new Scope(other.scope, null));
    }

    void takeDaysOf(AgencyNameEntity other) {
        validFrom = other.validFrom;
        validTo = other.validTo;
    }

    /**
     * Lets the name end. A full name that has ended is a former one.
     *
     * @param day the first on which it holds no more; after its first day
     */
    public void end(LocalDate day) {
        validTo = day;
        kind = kind == NameKind.FULL ? NameKind.FORMER : kind;
    }

    void observe(LocalDate day) {
        if (observedOn == null || observedOn.isBefore(day)) {
            observedOn = day;
        }
    }

    /** Whether the agency is called so on that day. */
    public boolean holdsOn(LocalDate day) {
        return dated().validity().contains(day);
    }

    /** As it is written. */
    public String name() {
        return name;
    }

    /** From now on the name is another agency's; here it stays as a trace of what documents were taken to mean. */
    void retire() {
        retired = true;
    }

    boolean retired() {
        return retired;
    }

    /** Holds again, or on, by a person's word. */
    void holdBecauseOf(NameSource source) {
        retired = false;
        sourceDocument = source.documentSha256();
        taughtBy = source.taughtBy();
        taughtAt = source.taughtAt();
    }

    boolean isTaught() {
        return taughtBy != null;
    }

    boolean isWritingOf(String otherKey, Scope otherScope) {
        return matchKey.equals(otherKey) && scope.equals(otherScope.value());
    }

    void makeFull() {
        kind = NameKind.FULL;
    }

    boolean overlaps(AgencyNameEntity other) {
        return dated().validity().overlaps(other.dated().validity());
    }

    boolean isFull() {
        return kind != NameKind.ABBREVIATION;
    }

    /** The name with its days. */
    public DatedName dated() {
        NameSource source = sourceDocument == null || taughtBy == null || taughtAt == null
                ? null
                : new NameSource(sourceDocument, taughtBy, taughtAt);
        return new DatedName(name, kind, new Validity(validFrom, validTo), observedOn, source);
    }

    /** What all writings of the name have in common. */
    public String matchKey() {
        return matchKey;
    }

    /** Whose name it is. */
    public AgencyEntity agency() {
        return agency;
    }
}
