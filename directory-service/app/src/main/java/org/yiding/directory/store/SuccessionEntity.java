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
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.succession.Succeeded;

/** One line of what became of an agency by a reform. */
@Entity
@Table(name = "succession")
public class SuccessionEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "reform_id", updatable = false)
    private ReformEntity reform;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SuccessionKind kind;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(name = "successor_id", updatable = false)
    private @Nullable UUID successorId;

    @Column(updatable = false)
    private @Nullable String matter;

    @Column(name = "goes_on", updatable = false)
    private boolean goesOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SuccessionEntity() {}

    /**
     * @param successorId null where nobody takes over
     * @param matter null where it is about the agency as a whole
     * @param goesOn whether the agency is still there afterwards
     */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public SuccessionEntity(
            ReformEntity reform,
            SuccessionKind kind,
            UUID agencyId,
            @Nullable UUID successorId,
            @Nullable String matter,
            boolean goesOn) {
        this.reform = reform;
        this.kind = kind;
        this.agencyId = agencyId;
        this.successorId = successorId;
        this.matter = matter;
        this.goesOn = goesOn;
    }

    /** Needs the reform to be loaded where more than its id is asked. */
    public ReformEntity reform() {
        return reform;
    }

    /** Needs the reform to be loaded. */
    public Succeeded line() {
        return new Succeeded(id, kind, agencyId, successorId, reform.effectiveOn(), matter, goesOn);
    }
}
