package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.ItemKind;

/** A numbered item of a meeting. */
@Entity
@Table(name = "agenda_item")
public class AgendaItemEntity extends FactRow {

    private UUID meetingId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private @Nullable String title;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItemEntity() {}

    public AgendaItemEntity(UUID id, UUID meetingId, int number, ItemKind kind, @Nullable String title) {
        super(id);
        this.meetingId = meetingId;
        this.number = number;
        this.kind = kind;
        this.title = title;
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

    @Override
    public FactKind factKind() {
        return FactKind.ITEM;
    }

    @Override
    public int place() {
        return number;
    }

    @Override
    public UUID parentId() {
        return meetingId;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case TITLE -> title;
            case NUMBER -> FactText.of(number);
            case KIND -> kind.name();
            default -> throw FactText.unknown(FactKind.ITEM, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case TITLE -> title = value;
            case NUMBER -> number = Integer.parseInt(FactText.stated(value));
            case KIND -> kind = ItemKind.valueOf(FactText.stated(value));
            default -> throw FactText.unknown(FactKind.ITEM, field);
        }
    }
}
