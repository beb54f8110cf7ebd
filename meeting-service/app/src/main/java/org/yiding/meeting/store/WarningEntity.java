package org.yiding.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in a document that its reader could not place. */
@Entity
@Table(name = "reading_warning")
@IdClass(WarningKey.class)
public class WarningEntity {

    @Id
    private UUID documentId;

    @Id
    private int position;

    private String code;

    private String message;

    @Column(name = "start_offset")
    private @Nullable Integer start;

    @Column(name = "end_offset")
    private @Nullable Integer end;

    @SuppressWarnings("NullAway.Init")
    protected WarningEntity() {}

    /** @param start code points of the document's text; null, as {@code end}, where no span is meant */
    public WarningEntity(
            UUID documentId,
            int position,
            String code,
            String message,
            @Nullable Integer start,
            @Nullable Integer end) {
        this.documentId = documentId;
        this.position = position;
        this.code = code;
        this.message = message;
        this.start = start;
        this.end = end;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    public @Nullable Integer start() {
        return start;
    }

    public @Nullable Integer end() {
        return end;
    }
}
