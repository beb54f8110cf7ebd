package org.yiding.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of the source text that a fact was read from. */
@Entity
@Table(name = "evidence")
@IdClass(EvidenceKey.class)
public class EvidenceEntity {

    @Id
    private UUID factId;

    @Id
    private int position;

    @Column(name = "start_offset")
    private int start;

    @Column(name = "end_offset")
    private int end;

    private String quote;

    private @Nullable Integer line;

    private @Nullable Integer page;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceEntity() {}

    /**
     * @param position the span's place among the fact's spans, from 1
     * @param start code points of the document's text, from 0
     * @param end code points, exclusive
     * @param quote exactly the text between the two
     * @param line of the start, from 1; null where the source has no lines
     * @param page of the start, from 1; null where the source has no pages
     */
    public EvidenceEntity(
            UUID factId,
            int position,
            int start,
            int end,
            String quote,
            @Nullable Integer line,
            @Nullable Integer page) {
        this.factId = factId;
        this.position = position;
        this.start = start;
        this.end = end;
        this.quote = quote;
        this.line = line;
        this.page = page;
    }

    public UUID factId() {
        return factId;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String quote() {
        return quote;
    }

    public @Nullable Integer line() {
        return line;
    }

    public @Nullable Integer page() {
        return page;
    }
}
