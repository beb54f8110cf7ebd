package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A document that was put before the meeting under an item. */
@Entity
@Table(name = "tabled_document")
public class TabledDocumentEntity extends FactRow {

    private UUID itemId;

    private int position;

    private String title;

    private @Nullable String type;

    private String regulationId;

    @SuppressWarnings("NullAway.Init")
    protected TabledDocumentEntity() {}

    /** @param position place under the item, from 1 */
    public TabledDocumentEntity(
            UUID id, UUID itemId, int position, String title, @Nullable String type, String regulationId) {
        super(id);
        this.itemId = itemId;
        this.position = position;
        this.title = title;
        this.type = type;
        this.regulationId = regulationId;
    }

    public UUID itemId() {
        return itemId;
    }

    /** Without the book-title marks. */
    public String title() {
        return title;
    }

    /** The form word at the end of the title, for example 实施意见. */
    public @Nullable String type() {
        return type;
    }

    /** What the regulation service calls it. */
    public String regulationId() {
        return regulationId;
    }

    @Override
    public FactKind factKind() {
        return FactKind.TABLED_DOCUMENT;
    }

    @Override
    public int place() {
        return position;
    }

    @Override
    public UUID parentId() {
        return itemId;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case TITLE -> title;
            case TYPE -> type;
            case REGULATION -> regulationId;
            default -> throw FactText.unknown(FactKind.TABLED_DOCUMENT, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case TITLE -> title = FactText.stated(value);
            case TYPE -> type = value;
            case REGULATION -> regulationId = FactText.stated(value);
            default -> throw FactText.unknown(FactKind.TABLED_DOCUMENT, field);
        }
    }
}
