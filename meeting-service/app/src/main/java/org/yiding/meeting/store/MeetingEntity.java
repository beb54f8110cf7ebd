package org.yiding.meeting.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.model.PartOfDay;

/** One sitting of one body, as one document records it. */
@Entity
@Table(name = "meeting")
public class MeetingEntity implements Correctable {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private SourceDocumentEntity document;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "body_id")
    private BodyEntity body;

    private @Nullable String title;

    private @Nullable Integer ordinal;

    private @Nullable LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PartOfDay partOfDay;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private int version;

    private @Nullable String stateReason;

    private @Nullable UUID supersededBy;

    private @Nullable String chairName;

    private @Nullable String chairId;

    private @Nullable String chairTitle;

    @Embedded
    private MinutesDetails minutes;

    @SuppressWarnings("NullAway.Init")
    protected MeetingEntity() {}

    /** A meeting as it was just read, in the state {@link MeetingState#DRAFT}. */
    public MeetingEntity(
            UUID id,
            SourceDocumentEntity document,
            BodyEntity body,
            @Nullable String title,
            @Nullable Integer ordinal,
            @Nullable LocalDate heldOn,
            @Nullable PartOfDay partOfDay,
            @Nullable Chair chair,
            MinutesDetails minutes) {
        this.id = id;
        this.document = document;
        this.body = body;
        this.title = title;
        this.ordinal = ordinal;
        this.heldOn = heldOn;
        this.partOfDay = partOfDay;
        this.state = MeetingState.DRAFT;
        this.version = 1;
        this.minutes = minutes;
        if (chair != null) {
            this.chairName = chair.name();
            this.chairId = chair.personId();
            this.chairTitle = chair.title();
        }
    }

    /**
     * Who presided.
     *
     * @param personId what the directory calls the person
     * @param title the office as written, null where none is
     */
    public record Chair(
            String name, String personId, @Nullable String title) {}

    @Override
    public UUID id() {
        return id;
    }

    public SourceDocumentEntity document() {
        return document;
    }

    /** Lets another document be the one the record is read from. */
    public void readFrom(SourceDocumentEntity other) {
        document = other;
    }

    public BodyEntity body() {
        return body;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable Integer ordinal() {
        return ordinal;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    public @Nullable PartOfDay partOfDay() {
        return partOfDay;
    }

    public MeetingState state() {
        return state;
    }

    /** Counts the changes, from 1. */
    public int version() {
        return version;
    }

    /** Why it was reopened, withdrawn or superseded the last time; null where none of it happened since it was confirmed. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    /** The meeting whose record stands in its place; null unless superseded. */
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    /**
     * Moves on to a state by one counted change.
     *
     * @param reason why; null where nobody gave one
     */
    public void become(MeetingState next, @Nullable String reason) {
        state = next;
        stateReason = reason;
        supersededBy = null;
        version++;
    }

    /** Leaves its place to the record of another meeting, by one counted change. */
    public void giveWayTo(MeetingEntity successor, @Nullable String reason) {
        become(MeetingState.SUPERSEDED, reason);
        supersededBy = successor.id();
    }

    /** Null where the minutes name nobody in the chair. */
    public @Nullable Chair chair() {
        return chairName == null || chairId == null ? null : new Chair(chairName, chairId, chairTitle);
    }

    public MinutesDetails minutes() {
        return minutes;
    }

    @Override
    public FactKind factKind() {
        return FactKind.MEETING;
    }

    /** Lets the meeting be one of another body. */
    public void meetAs(BodyEntity other) {
        body = other;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case TITLE -> title;
            case BODY -> body.name();
            case BODY_KIND -> FactText.of(body.kind());
            case ORDINAL -> FactText.of(ordinal);
            case HELD_ON -> FactText.of(heldOn);
            case PART_OF_DAY -> FactText.of(partOfDay);
            case CHAIR_NAME -> chairName;
            case CHAIR -> chairId;
            case CHAIR_TITLE -> chairTitle;
            default -> minutes.written(field);
        };
    }

    /** The body is another row and changes by {@link #meetAs}. */
    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case TITLE -> title = value;
            case ORDINAL -> ordinal = FactText.number(value);
            case HELD_ON -> heldOn = FactText.date(value);
            case PART_OF_DAY -> partOfDay = FactText.constant(PartOfDay.class, value);
            case CHAIR_NAME -> chairName = value;
            case CHAIR -> chairId = value;
            case CHAIR_TITLE -> chairTitle = value;
            default -> minutes = minutes.with(field, value);
        }
    }

    @Override
    public @Nullable String flaw() {
        return null;
    }
}
