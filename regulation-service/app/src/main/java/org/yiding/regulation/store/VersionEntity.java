package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.yiding.regulation.model.Version;

/** One text of a regulation with the days on which it holds. What it says is kept in rows, see {@link HistoryStore}. */
@Entity
@Table(name = "regulation_version")
public class VersionEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "regulation_id", updatable = false)
    private RegulationEntity regulation;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "superseded_on")
    private @Nullable LocalDate supersededOn;

    @Column(name = "retracted_at")
    private @Nullable Instant retractedAt;

    @Column(name = "text_sha256", updatable = false)
    private @Nullable String textSha256;

    @Column(name = "source_document", updatable = false)
    private String sourceDocument;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected VersionEntity() {}

    @SuppressWarnings("NullAway.Init") // the id comes when it is persisted
    static VersionEntity withoutText(RegulationEntity regulation, LocalDate effectiveOn, String documentSha256) {
        VersionEntity version = new VersionEntity();
        version.regulation = regulation;
        version.effectiveOn = effectiveOn;
        version.sourceDocument = documentSha256;
        return version;
    }

    /** Ends the version that held so far on the day before this one begins. */
    void supersede(VersionEntity former) {
        former.supersededOn = effectiveOn;
    }

    void endBefore(LocalDate next) {
        supersededOn = next;
    }

    /** The regulation's id alone: its row is not loaded for it. */
    public UUID regulationId() {
        return regulation.id();
    }

    public Version version() {
        return new Version(effectiveOn, supersededOn, textSha256 != null);
    }

    /** Whether it is still taken for right. */
    boolean current() {
        return retractedAt == null;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
