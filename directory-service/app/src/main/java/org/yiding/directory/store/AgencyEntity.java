package org.yiding.directory.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.model.AgencyNames;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.NameSource;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;

/** An agency as it is stored; ids rise with the time of registration, so they order lists. */
@Entity
@Table(name = "agency")
public class AgencyEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String scope;

    @Column(updatable = false)
    private @Nullable String region;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private @Nullable AgencyKind kind;

    @Column(name = "region_code")
    private @Nullable String regionCode;

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    @Column(name = "founded_on")
    private @Nullable LocalDate foundedOn;

    @Column(name = "abolished_on")
    private @Nullable LocalDate abolishedOn;

    private int version;

    @Column(name = "source_document", updatable = false)
    private @Nullable String sourceDocument;

    @OneToMany(mappedBy = "agency", cascade = CascadeType.PERSIST)
    private Set<AgencyNameEntity> names = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgencyEntity() {}

    /** An agency that a document mentions and nobody has confirmed yet. */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public static AgencyEntity mentionedIn(String documentSha256, Scope scope) {
        AgencyEntity agency = new AgencyEntity();
        agency.scope = scope.value();
        agency.region = scope.region();
        agency.provisional = true;
        agency.sourceDocument = documentSha256;
        return agency;
    }

    /** An agency that a person enters. */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public static AgencyEntity entered(Scope scope, AgencyFacts facts) {
        AgencyEntity agency = new AgencyEntity();
        agency.scope = scope.value();
        agency.region = scope.region();
        agency.describe(facts);
        return agency;
    }

    /** An agency that a reform founds in place of another: of its region and its kind. */
    public static AgencyEntity foundedLike(AgencyEntity predecessor, LocalDate on) {
        AgencyFacts like = new AgencyFacts(predecessor.kind, predecessor.regionCode, null, on);
        return entered(predecessor.ownScope(), like);
    }

    /** @param on the first day on which it exists no more; after the day on which it was founded */
    public void abolish(LocalDate on) {
        abolishedOn = on;
    }

    /** Whether it exists on a day; what is not known does not speak against it. */
    public boolean existsOn(LocalDate day) {
        return new Validity(foundedOn, abolishedOn).contains(day);
    }

    /** Takes over what is said and leaves the rest as it is. */
    public void describe(AgencyFacts facts) {
        kind = facts.kind() == null ? kind : facts.kind();
        regionCode = facts.regionCode() == null ? regionCode : facts.regionCode();
        creditCode = facts.creditCode() == null ? creditCode : facts.creditCode();
        foundedOn = facts.foundedOn() == null ? foundedOn : facts.foundedOn();
    }

    /** A person has changed it: the version rises, and that person stands for it from now on. */
    public void changedByPerson() {
        version++;
        provisional = false;
    }

    /** One more name, which must clash with none; see {@link AgencyNames#clashWith}. */
    public AgencyNameEntity bear(String name, NameKind nameKind, Validity days) {
        AgencyNameEntity added = AgencyNameEntity.entered(this, name, nameKind, days);
        names.add(added);
        return added;
    }

    /** Whether it has any name yet, be it one it gave up. */
    public boolean hasNames() {
        return !names.isEmpty();
    }

    /** Its names that are writings of one name, those it gave up left out. */
    public List<AgencyNameEntity> writingsOf(String matchKey) {
        return names.stream()
                .filter(name -> !name.retired() && name.matchKey().equals(matchKey))
                .toList();
    }

    /** Whether a writing of this name holds on a day. */
    public boolean bears(String name, LocalDate day) {
        String matchKey = AgencyNaming.matchKey(name, region);
        return namesOn(day).stream().anyMatch(held -> held.matchKey().equals(matchKey));
    }

    /**
     * Lets a name that documents had shown as a short form be the full one.
     *
     * @return false where it is so already, or where another full name holds on its days
     */
    public boolean makeFull(String name) {
        Optional<AgencyNameEntity> held = names.stream()
                .filter(one -> !one.retired() && !one.isFull() && one.name().equals(name))
                .findFirst();
        boolean free =
                held.isPresent() && names.stream().noneMatch(other -> other.isFull() && other.overlaps(held.get()));
        if (free) {
            held.get().makeFull();
        }
        return free;
    }

    /** The names that hold on a day, those it gave up left out. */
    public List<AgencyNameEntity> namesOn(LocalDate day) {
        return names.stream()
                .filter(name -> !name.retired() && name.holdsOn(day))
                .toList();
    }

    /**
     * Notes that a document of this day calls the agency so. A writing that is new to it becomes one more name, with the
     * days of the name that it is a writing of and else without known ends; a full name stays the only one of its days, so
     * a second is kept as an abbreviation.
     */
    public void observe(String name, LocalDate day) {
        Optional<AgencyNameEntity> known = held(name, day);
        if (known.isPresent()) {
            known.get().observe(day);
            return;
        }
        NameKind nameKind =
                names.stream().anyMatch(AgencyNameEntity::isFull) ? NameKind.ABBREVIATION : AgencyNaming.kindOf(name);
        AgencyNameEntity observed = AgencyNameEntity.observed(this, name, nameKind, day);
        names.stream().filter(observed::isAnotherWritingOf).findFirst().ifPresent(observed::takeDaysOf);
        names.add(observed);
    }

    /** The name as it is written, of several periods the one of this day. */
    private Optional<AgencyNameEntity> held(String name, LocalDate day) {
        return names.stream()
                .filter(held -> held.name().equals(name))
                .max(Comparator.comparing(held -> held.holdsOn(day)));
    }

    /**
     * Lets a written name be this agency's by a person's word.
     *
     * @param scope within what the name means it
     * @param day of the document that writes it
     * @return whether that is new: false where a person said so before
     */
    public boolean learn(String name, Scope scope, LocalDate day, NameSource source) {
        Optional<AgencyNameEntity> known = held(name, day);
        if (known.isPresent() && known.get().isTaught() && !known.get().retired()) {
            return false;
        }
        AgencyNameEntity held = known.orElseGet(() -> AgencyNameEntity.taught(this, scope, name, day));
        held.holdBecauseOf(source);
        held.observe(day);
        names.add(held);
        return true;
    }

    /** Gives up every writing of a name to another agency. */
    public void giveUp(String matchKey, Scope scope) {
        names.stream().filter(held -> held.isWritingOf(matchKey, scope)).forEach(AgencyNameEntity::retire);
    }

    public UUID id() {
        return id;
    }

    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    public boolean provisional() {
        return provisional;
    }

    /** Raised by every change that a person makes. */
    public int version() {
        return version;
    }

    /** What is said of it beside its names. */
    public AgencyFacts facts() {
        return new AgencyFacts(kind, regionCode, creditCode, foundedOn);
    }

    /** The first day on which it exists no more; empty while no end is known. */
    public Optional<LocalDate> abolishedOn() {
        return Optional.ofNullable(abolishedOn);
    }

    /** The SHA-256 of the document that first named it, empty where it comes from no document. */
    public Optional<String> sourceDocument() {
        return Optional.ofNullable(sourceDocument);
    }

    /** Needs the names to be loaded. Names that it gave up are left out, unless it has no other. */
    public AgencyNames names() {
        List<DatedName> held = names.stream()
                .filter(name -> !name.retired())
                .map(AgencyNameEntity::dated)
                .toList();
        return new AgencyNames(
                held.isEmpty() ? names.stream().map(AgencyNameEntity::dated).toList() : held);
    }

    /** The scope in which its own names are understood. */
    public Scope ownScope() {
        return new Scope(scope, region);
    }

    String scope() {
        return scope;
    }

    @Nullable
    String regionOrNull() {
        return region;
    }
}
