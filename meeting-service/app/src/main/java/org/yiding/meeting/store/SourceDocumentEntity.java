package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a source file apart from its content. */
@Entity
@Table(name = "source_document")
public class SourceDocumentEntity {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private String fileName;

    private String mediaType;

    private long bytes;

    private int characters;

    private String importedBy;

    private Instant importedAt;

    private LocalDate asOf;

    private @Nullable String region;

    @SuppressWarnings("NullAway.Init")
    protected SourceDocumentEntity() {}

    public UUID id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Length of the file. */
    public long bytes() {
        return bytes;
    }

    /** Length of the extracted text in code points. */
    public int characters() {
        return characters;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /** The day for which its words are understood. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The region in which its words are understood, in full; null where it is not known. */
    public @Nullable String region() {
        return region;
    }
}
