package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.yiding.directory.personal.PersonalDatumKind;

/** A person has one value of each kind. */
@Embeddable
public record PersonalDatumId(
        @Column(name = "person_id") UUID personId,
        @Enumerated(EnumType.STRING) PersonalDatumKind kind) implements Serializable {

    /** As the audit trail names it. */
    @Override
    public String toString() {
        return personId + "/" + kind;
    }
}
