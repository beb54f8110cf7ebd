package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.PersonProof;

/** A person as stored; ids rise with the time of registration, so they order lists. */
@Entity
@Table(name = "person")
public class PersonEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;

    private String identity;

    private boolean provisional;

    @Column(name = "source_document", updatable = false)
    private @Nullable String sourceDocument;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonEntity() {}

    /** A person whom a document mentions and nobody has confirmed yet. */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public static PersonEntity mentionedIn(String documentSha256, String name, PersonProof proof) {
        PersonEntity person = new PersonEntity();
        person.name = name;
        person.identity = proof.identity();
        person.provisional = true;
        person.sourceDocument = documentSha256;
        return person;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean provisional() {
        return provisional;
    }

    /** See {@link PersonProof#identity()}. */
    public String identity() {
        return identity;
    }
}
