package org.yiding.regulation.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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
import org.yiding.regulation.model.Classification;
import org.yiding.regulation.model.Classification.Certainty;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.model.StageEntry;
import org.yiding.regulation.model.StageHistory;
import org.yiding.regulation.title.Home;
import org.yiding.regulation.title.InstrumentTitle;

/** A regulation as it is stored; ids rise with the time of registration, so they order lists. */
@Entity
@Table(name = "regulation")
public class RegulationEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String scope;

    @Column(updatable = false)
    private @Nullable String region;

    @Column(updatable = false)
    private String title;

    @Column(name = "title_key", updatable = false)
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private RegulationType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "type_certainty")
    private Certainty typeCertainty;

    @Column(name = "type_basis")
    private String typeBasis;

    @Column(name = "source_document", updatable = false)
    private String sourceDocument;

    private @Nullable String issuer;

    // Counted up by statements of the history alone.
    @Column(insertable = false, updatable = false)
    private int revision;

    @ElementCollection
    @CollectionTable(name = "regulation_short_title", joinColumns = @JoinColumn(name = "regulation_id"))
    @Column(name = "short_title")
    private Set<String> shortTitles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "regulation_stage", joinColumns = @JoinColumn(name = "regulation_id"))
    private Set<StageRow> stages = new HashSet<>();

    @OneToMany(mappedBy = "regulation", cascade = CascadeType.PERSIST)
    private Set<VersionEntity> versions = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RegulationEntity() {}

    @SuppressWarnings("NullAway.Init") // the id comes when it is persisted
    public static RegulationEntity mentionedIn(
            String documentSha256, InstrumentTitle title, Home home, Classification classification) {
        RegulationEntity regulation = new RegulationEntity();
        regulation.scope = home.scope();
        regulation.region = home.region();
        regulation.title = title.text();
        regulation.titleKey = title.matchKey();
        regulation.sourceDocument = documentSha256;
        regulation.type = classification.type();
        regulation.typeCertainty = classification.certainty();
        regulation.typeBasis = classification.basis();
        return regulation;
    }

    /** One of several instruments of the same title, kept apart by the day of its promulgation and its own words. */
    public static RegulationEntity anotherMentionedIn(
            String documentSha256,
            InstrumentTitle title,
            Home home,
            Classification classification,
            LocalDate promulgatedOn) {
        RegulationEntity regulation = mentionedIn(documentSha256, title, home, classification);
        regulation.titleKey = title.matchKey() + "@" + promulgatedOn + " " + documentSha256;
        return regulation;
    }

    /** Takes the type over where it is better proven than the one so far. */
    public void learnType(Classification classification) {
        if (classification.provesMoreThan(typeCertainty)) {
            type = classification.type();
            typeCertainty = classification.certainty();
            typeBasis = classification.basis();
        }
    }

    /** Notes who made it, where that is not known yet. */
    public void issuedBy(String name) {
        if (issuer == null) {
            issuer = name;
        }
    }

    /** How often legal officers have changed its texts. */
    public int revision() {
        return revision;
    }

    public Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    public void alsoCalled(String shortTitle) {
        shortTitles.add(shortTitle);
    }

    /** Adds the stage where {@link StageHistory#step} lets it in. */
    public StageHistory.Step reach(RegulationStage stage, LocalDate day, String documentSha256) {
        return reach(stage, day, documentSha256, null);
    }

    /**
     * Adds the stage where {@link StageHistory#step} lets it in.
     *
     * @param documentSha256 the document that shows it; null where a resolution alone does
     * @param resolution the meeting service's id of the resolution behind it; null where none is known
     */
    public StageHistory.Step reach(
            RegulationStage stage, LocalDate day, @Nullable String documentSha256, @Nullable String resolution) {
        StageHistory.Step step = stages().step(stage, day);
        if (step.recorded()) {
            stages.add(new StageRow(stage, day, documentSha256, resolution));
        }
        return step;
    }

    /** Notes from when a text holds, where that day is not known yet; the text that held until then ends before it. */
    public void announceVersion(LocalDate effectiveOn, String documentSha256) {
        List<VersionEntity> known =
                versions.stream().filter(VersionEntity::current).toList();
        if (known.stream().anyMatch(version -> version.effectiveOn().equals(effectiveOn))) {
            return;
        }
        VersionEntity announced = VersionEntity.withoutText(this, effectiveOn, documentSha256);
        known.stream().filter(version -> version.version().holdsOn(effectiveOn)).forEach(announced::supersede);
        known.stream()
                .map(VersionEntity::effectiveOn)
                .filter(effectiveOn::isBefore)
                .min(LocalDate::compareTo)
                .ifPresent(announced::endBefore);
        versions.add(announced);
    }

    public UUID id() {
        return id;
    }

    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    public String title() {
        return title;
    }

    /** The hash of the document that mentioned it first. */
    public String sourceDocument() {
        return sourceDocument;
    }

    public RegulationType type() {
        return type;
    }

    /** The rule by which it is of its type. */
    public String typeBasis() {
        return typeBasis;
    }

    /** In the order of their code points. Needs the short titles to be loaded. */
    public List<String> shortTitles() {
        return shortTitles.stream().sorted().toList();
    }

    /** Needs the stages to be loaded. */
    public StageHistory stages() {
        return new StageHistory(stages.stream()
                .map(row -> new StageEntry(row.stage(), row.fromDay(), row.sourceDocument(), row.resolution()))
                .toList());
    }

    /** Within what its title means one thing: its region, or the document where nobody's it is known. */
    public String scope() {
        return scope;
    }

    String titleKey() {
        return titleKey;
    }
}
