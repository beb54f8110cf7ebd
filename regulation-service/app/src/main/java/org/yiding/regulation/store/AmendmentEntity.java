package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That one regulation amends another, as a document shows it. Never changed. */
@Entity
@Table(name = "amendment")
public class AmendmentEntity {

    @EmbeddedId
    private Link link;

    @Column(name = "source_document", updatable = false)
    private String sourceDocument;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AmendmentEntity() {}

    public AmendmentEntity(Link link, String sourceDocument) {
        this.link = link;
        this.sourceDocument = sourceDocument;
    }

    /** Who amends whom. */
    @Embeddable
    public record Link(
            @Column(name = "act_id") UUID act,
            @Column(name = "amended_id") UUID amended) {}

    public Link link() {
        return link;
    }
}
