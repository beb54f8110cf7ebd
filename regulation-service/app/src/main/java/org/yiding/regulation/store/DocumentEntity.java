package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document whose instruments have been registered. */
@Entity
@Table(name = "document")
public class DocumentEntity {

    @Id
    private String sha256;

    private @Nullable String region;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DocumentEntity() {}

    public DocumentEntity(String sha256, @Nullable String region, LocalDate asOf, Instant registeredAt) {
        this.sha256 = sha256;
        this.region = region;
        this.asOf = asOf;
        this.registeredAt = registeredAt;
    }

    /** Whether a repeat speaks of the same day and place. */
    public boolean agreesWith(DocumentEntity other) {
        return Objects.equals(region, other.region) && asOf.equals(other.asOf);
    }

    public String sha256() {
        return sha256;
    }
}
