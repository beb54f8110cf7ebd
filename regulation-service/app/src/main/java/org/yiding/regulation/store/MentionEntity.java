package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.DocumentStanding;

/** That a document mentions a regulation, and why this one was meant. Never changed. */
@Entity
@Table(name = "document_mention")
public class MentionEntity {

    @EmbeddedId
    private MentionId id;

    @Column(name = "as_written", updatable = false)
    private String asWritten;

    @Column(updatable = false)
    private @Nullable String form;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentStanding standing;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "regulation_id", updatable = false)
    private RegulationEntity regulation;

    @Column(updatable = false)
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MentionEntity() {}

    public MentionEntity(MentionId id, Said said, RegulationEntity regulation, String reason) {
        this.id = id;
        this.asWritten = said.asWritten();
        this.form = said.form();
        this.standing = said.standing();
        this.regulation = regulation;
        this.reason = reason;
    }

    /**
     * What the document says of the instrument.
     *
     * @param asWritten the title as it stands there, without layout spaces
     * @param form the word for its form, as the document's reader found it; null where it found none
     */
    public record Said(String asWritten, @Nullable String form, DocumentStanding standing) {}

    public String key() {
        return id.key();
    }

    /** Whether a repeat says the same of it; the word for the form is the reader's and may improve. */
    public boolean says(Said said) {
        return asWritten.equals(said.asWritten()) && standing == said.standing();
    }

    public RegulationEntity regulation() {
        return regulation;
    }

    public String reason() {
        return reason;
    }
}
