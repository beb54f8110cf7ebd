package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiding.audit.service.PersonalData;
import org.yiding.directory.personal.PersonalDatumKind;

/** One value of a person as it is kept: encrypted. */
@Entity
@Table(name = "personal_datum")
public class PersonalDatumEntity {

    @EmbeddedId
    private PersonalDatumId id;

    @Column(name = "key_id")
    private String keyId;

    @PersonalData
    private byte[] sealed;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonalDatumEntity() {}

    /** A value that was not known before. */
    public PersonalDatumEntity(PersonalDatumId id, String keyId, byte[] sealed, String by, Instant at) {
        this.id = id;
        this.keyId = keyId;
        this.sealed = sealed.clone();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Another value. */
    public void replace(String newKeyId, byte[] newSealed, String by, Instant at) {
        reseal(newKeyId, newSealed);
        recordedBy = by;
        recordedAt = at;
    }

    /** The same value under another key. */
    public void reseal(String newKeyId, byte[] newSealed) {
        keyId = newKeyId;
        sealed = newSealed.clone();
    }

    public UUID person() {
        return id.personId();
    }

    public PersonalDatumKind kind() {
        return id.kind();
    }

    /** The name of the key it is encrypted with. */
    public String keyId() {
        return keyId;
    }

    /** Nonce, ciphertext and tag. */
    public byte[] sealed() {
        return sealed.clone();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The name of who recorded it. */
    public String recordedBy() {
        return recordedBy;
    }
}
