package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;

/** An organ that meets. */
@Entity
@Table(name = "body")
public class BodyEntity {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable BodyKind kind;

    @SuppressWarnings("NullAway.Init")
    protected BodyEntity() {}

    public BodyEntity(UUID id, String name, @Nullable BodyKind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable BodyKind kind() {
        return kind;
    }
}
