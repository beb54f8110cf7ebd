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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.MentionBasis;

/** That a document mentions a person, and why this one was meant. Never changed. */
@Entity
@Table(name = "person_mention")
public class PersonMentionEntity {

    @EmbeddedId
    private MentionId id;

    @Column(updatable = false)
    private String name;

    @Column(name = "agency_key", updatable = false)
    private @Nullable String agencyKey;

    @Column(updatable = false)
    private @Nullable String post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private PersonEntity person;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MentionBasis basis;

    @Column(updatable = false)
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonMentionEntity() {}

    public PersonMentionEntity(MentionId id, Said said, PersonEntity person, MentionBasis basis, String reason) {
        this.id = id;
        this.name = said.name();
        this.agencyKey = said.agencyKey();
        this.post = said.post();
        this.person = person;
        this.basis = basis;
        this.reason = reason;
    }

    /**
     * What the document says of the person.
     *
     * @param name without spacing
     * @param agencyKey the key of an agency's mention in the same document; null where it names none
     * @param post null where it gives none
     */
    public record Said(
            String name,
            @Nullable String agencyKey,
            @Nullable String post) {}

    public boolean says(Said said) {
        return name.equals(said.name())
                && Objects.equals(agencyKey, said.agencyKey())
                && Objects.equals(post, said.post());
    }

    public String key() {
        return id.key();
    }

    public PersonEntity person() {
        return person;
    }

    public MentionBasis basis() {
        return basis;
    }

    public String reason() {
        return reason;
    }
}
