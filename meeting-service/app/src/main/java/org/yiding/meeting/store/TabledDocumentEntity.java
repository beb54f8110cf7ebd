package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that was put before the meeting under an item. */
@Entity
@Table(name = "tabled_document")
public class TabledDocumentEntity {

    @Id
    private UUID id;

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
        this.id = id;
        this.itemId = itemId;
        this.position = position;
        this.title = title;
        this.type = type;
        this.regulationId = regulationId;
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public int position() {
        return position;
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
}
