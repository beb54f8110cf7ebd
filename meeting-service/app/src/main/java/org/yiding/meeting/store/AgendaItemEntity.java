package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;

/** A numbered item of a meeting. */
@Entity
@Table(name = "agenda_item")
public class AgendaItemEntity {

    @Id
    private UUID id;

    private UUID meetingId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private @Nullable String title;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItemEntity() {}

    public AgendaItemEntity(UUID id, UUID meetingId, int number, ItemKind kind, @Nullable String title) {
        this.id = id;
        this.meetingId = meetingId;
        this.number = number;
        this.kind = kind;
        this.title = title;
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public int number() {
        return number;
    }

    public ItemKind kind() {
        return kind;
    }

    public @Nullable String title() {
        return title;
    }
}
