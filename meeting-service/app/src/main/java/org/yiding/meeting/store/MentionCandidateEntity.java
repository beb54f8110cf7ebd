package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.yiding.meeting.model.FactField;

/** An agency that a mention may mean instead of the one it was taken for. */
@Entity
@Immutable
@Table(name = "mention_candidate")
@IdClass(MentionCandidateKey.class)
public class MentionCandidateEntity {

    @Id
    private UUID factId;

    @Id
    @Enumerated(EnumType.STRING)
    private FactField field;

    @Id
    private int position;

    private String agencyId;

    private String name;

    private double score;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected MentionCandidateEntity() {}

    /**
     * @param position its place among the mention's candidates, the likeliest from 1
     * @param name as the agency was called on the document's day
     * @param score above 0, at most 1
     * @param reason for a person to read
     */
    public MentionCandidateEntity(
            MentionKey mention, int position, String agencyId, String name, double score, String reason) {
        this.factId = mention.factId();
        this.field = mention.field();
        this.position = position;
        this.agencyId = agencyId;
        this.name = name;
        this.score = score;
        this.reason = reason;
    }

    /** The same for another mention. */
    MentionCandidateEntity of(MentionKey other) {
        return new MentionCandidateEntity(other, position, agencyId, name, score, reason);
    }

    public MentionKey mention() {
        return new MentionKey(factId, field);
    }

    public String agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    public double score() {
        return score;
    }

    public String reason() {
        return reason;
    }
}
