package org.yiding.directory.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyNames;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.NameSource;
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable AgencyEntity parent;

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

    /**
     * Notes that a document of this day calls the agency so. A writing that is new to it becomes one more name without
     * known ends; a full name stays the only one of its days, so a second is kept as an abbreviation.
     */
    public void observe(String name, LocalDate day) {
        Optional<AgencyNameEntity> known =
                names.stream().filter(held -> held.is(name, day)).findFirst();
        if (known.isPresent()) {
            known.get().observe(day);
            return;
        }
        NameKind kind =
                names.stream().anyMatch(AgencyNameEntity::isFull) ? NameKind.ABBREVIATION : AgencyNaming.kindOf(name);
        names.add(AgencyNameEntity.observed(this, name, kind, day));
    }

    /**
     * Lets a written name be this agency's by a person's word.
     *
     * @param scope within what the name means it
     * @param day of the document that writes it
     * @return whether that is new: false where a person said so before
     */
    public boolean learn(String name, Scope scope, LocalDate day, NameSource source) {
        Optional<AgencyNameEntity> known =
                names.stream().filter(held -> held.is(name, day)).findFirst();
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

    /** The id alone: the parent's row is not loaded for it. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parent).map(AgencyEntity::id);
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
