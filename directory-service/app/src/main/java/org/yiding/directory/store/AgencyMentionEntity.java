package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.yiding.directory.naming.MentionBasis;

/** That a document mentions an agency, and why it was taken for this one. Never changed. */
@Entity
@Table(name = "agency_mention")
public class AgencyMentionEntity {

    @EmbeddedId
    private MentionId id;

    @Column(name = "as_written", updatable = false)
    private String asWritten;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agency_id", updatable = false)
    private AgencyEntity agency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MentionBasis basis;

    @Column(updatable = false)
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgencyMentionEntity() {}

    public AgencyMentionEntity(MentionId id, String asWritten, AgencyEntity agency, MentionBasis basis, String reason) {
        this.id = id;
        this.asWritten = asWritten;
        this.agency = agency;
        this.basis = basis;
        this.reason = reason;
    }

    public String key() {
        return id.key();
    }

    public String asWritten() {
        return asWritten;
    }

    public AgencyEntity agency() {
        return agency;
    }

    public MentionBasis basis() {
        return basis;
    }

    public String reason() {
        return reason;
    }
}
