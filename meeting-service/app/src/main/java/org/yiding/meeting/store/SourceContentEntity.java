package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A source file as it came, and the text that was extracted from it. */
@Entity
@Table(name = "source_content")
public class SourceContentEntity {

    @Id
    private UUID documentId;

    private byte[] content;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected SourceContentEntity() {}

    public SourceContentEntity(UUID documentId, byte[] content, String text) {
        this.documentId = documentId;
        this.content = content.clone();
        this.text = text;
    }

    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return text;
    }
}
