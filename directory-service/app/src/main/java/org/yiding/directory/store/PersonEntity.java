package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.service.PersonalData;
import org.yiding.directory.naming.PersonProof;
import org.yiding.directory.naming.Sound;

/** A person as stored; ids rise with the time of registration, so they order lists. */
@Entity
@Table(name = "person")
public class PersonEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;

    @Column
    private @Nullable String sound;

    @Column
    private @Nullable String initials;

    private String identity;

    private boolean provisional;

    @PersonalData
    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    private int version;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "source_document", updatable = false)
    private @Nullable String sourceDocument;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonEntity() {}

    /** A person whom a document mentions and nobody has confirmed yet. */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public static PersonEntity mentionedIn(String documentSha256, String name, PersonProof proof) {
        PersonEntity person = new PersonEntity();
        person.call(name);
        person.identity = proof.identity();
        person.provisional = true;
        person.sourceDocument = documentSha256;
        return person;
    }

    /** A person whom an editor enters: nobody known, whatever the name. */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public static PersonEntity entered(String name, @Nullable LocalDate bornOn) {
        PersonEntity person = new PersonEntity();
        person.call(name);
        person.identity = "entered\u001f" + UUID.randomUUID();
        person.bornOn = bornOn;
        return person;
    }

    /** Takes over what is said and leaves the rest as it is; null is what is not said. */
    public void describe(@Nullable String newName, @Nullable LocalDate newBornOn) {
        if (newName != null) {
            call(newName);
        }
        bornOn = newBornOn == null ? bornOn : newBornOn;
    }

    private void call(String called) {
        name = called;
        Sound read = Sound.of(called);
        sound = read.letters();
        initials = read.initials();
    }

    /** The birth day is known no more. */
    public void forgetBirth() {
        bornOn = null;
    }

    /** An editor has changed it: the version rises, and that editor stands for it from now on. */
    public void changedByPerson() {
        version++;
        provisional = false;
    }

    /** From now on this entry leads to another. */
    public void mergeInto(UUID survivor) {
        mergedInto = survivor;
    }

    /** From now on this entry is a person of its own again. */
    public void standAlone() {
        mergedInto = null;
    }

    public Optional<LocalDate> bornOn() {
        return Optional.ofNullable(bornOn);
    }

    /** Raised by every change that an editor makes. */
    public int version() {
        return version;
    }

    /** The id of the person under whose entry this one is; empty where it is a person of its own. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
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
