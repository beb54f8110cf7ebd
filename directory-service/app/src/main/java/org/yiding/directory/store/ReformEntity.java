package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A reform that was applied. */
@Entity
@Table(name = "reform")
public class ReformEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String act;

    @Column(name = "act_number", updatable = false)
    private @Nullable String actNumber;

    @Column(name = "source_document", updatable = false)
    private @Nullable String sourceDocument;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> account = List.of();

    @Column(name = "applied_by", updatable = false)
    private String appliedBy;

    @Column(name = "applied_at", updatable = false)
    private Instant appliedAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_because")
    private @Nullable String undoneBecause;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReformEntity() {}

    /**
     * The act behind a reform.
     *
     * @param title as it is titled
     * @param number of the document ("苏府〔2019〕1号"); null where it has none
     * @param sourceDocument the SHA-256 of its file; null where none is named
     * @param effectiveOn the first day on which it is as the act has it
     */
    public record Act(
            String title, @Nullable String number, @Nullable String sourceDocument, LocalDate effectiveOn) {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public ReformEntity(Act act, String appliedBy, Instant appliedAt) {
        this.act = act.title();
        this.actNumber = act.number();
        this.sourceDocument = act.sourceDocument();
        this.effectiveOn = act.effectiveOn();
        this.appliedBy = appliedBy;
        this.appliedAt = appliedAt;
    }

    /** Keeps what it did, a sentence each. */
    public void tell(List<String> sentences) {
        account = List.copyOf(sentences);
    }

    public void undo(String by, Instant at, String because) {
        undoneBy = by;
        undoneAt = at;
        undoneBecause = because;
    }

    public UUID id() {
        return id;
    }

    public Act act() {
        return new Act(act, actNumber, sourceDocument, effectiveOn);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** What it did, a sentence each. */
    public List<String> account() {
        return List.copyOf(account);
    }

    public String appliedBy() {
        return appliedBy;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    /** Empty while it holds. */
    public Optional<Undoing> undone() {
        return undoneBy == null || undoneAt == null || undoneBecause == null
                ? Optional.empty()
                : Optional.of(new Undoing(undoneBy, undoneAt, undoneBecause));
    }

    /** Who took a reform back, when and why. */
    public record Undoing(String by, Instant at, String because) {}
}
