package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** One line of who was there. */
@Entity
@Table(name = "attendance")
public class AttendanceEntity extends FactRow {

    private UUID meetingId;

    private int position;

    @Enumerated(EnumType.STRING)
    private AttendanceRole role;

    private String asWritten;

    private boolean unnamed;

    private @Nullable String personId;

    private @Nullable String agencyId;

    private @Nullable String name;

    private @Nullable String agencyAsWritten;

    private @Nullable String post;

    private @Nullable String excuse;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected AttendanceEntity() {}

    /** @param position place in the minutes, from 1 */
    public AttendanceEntity(
            UUID id, UUID meetingId, int position, AttendanceRole role, String asWritten, Attendee attendee) {
        super(id);
        this.meetingId = meetingId;
        this.position = position;
        this.role = role;
        this.asWritten = asWritten;
        this.unnamed = attendee.personId() == null;
        this.personId = attendee.personId();
        this.agencyId = attendee.agencyId();
        this.name = attendee.name();
        this.agencyAsWritten = attendee.agencyAsWritten();
        this.post = attendee.post();
        this.excuse = attendee.excuse();
        this.note = attendee.note();
    }

    /**
     * Who is meant by a line, and what it says of them; each null where it says nothing.
     *
     * @param personId what the directory calls the person
     * @param agencyId what the directory calls the agency
     * @param excuse why someone is excused
     * @param note what else the list says in brackets
     */
    public record Attendee(
            @Nullable String name,
            @Nullable String personId,
            @Nullable String agencyAsWritten,
            @Nullable String agencyId,
            @Nullable String post,
            @Nullable String excuse,
            @Nullable String note) {

        /** Nobody yet. */
        public static final Attendee NOBODY = new Attendee(null, null, null, null, null, null, null);
    }

    public UUID meetingId() {
        return meetingId;
    }

    public AttendanceRole role() {
        return role;
    }

    public String asWritten() {
        return asWritten;
    }

    /** Whether the agency sent someone whom the minutes do not name. */
    public boolean unnamed() {
        return unnamed;
    }

    public @Nullable String personId() {
        return personId;
    }

    public @Nullable String agencyId() {
        return agencyId;
    }

    /** The person's name; null where nobody is named, or for what was imported before names were kept. */
    public @Nullable String name() {
        return name;
    }

    /** The agency as the list writes it; null as for {@link #name}. */
    public @Nullable String agencyAsWritten() {
        return agencyAsWritten;
    }

    public @Nullable String post() {
        return post;
    }

    /** Why the person is excused. */
    public @Nullable String excuse() {
        return excuse;
    }

    /** What else the list says in brackets, for example 列席第三议题. */
    public @Nullable String note() {
        return note;
    }

    @Override
    public FactKind factKind() {
        return FactKind.ATTENDANCE;
    }

    @Override
    public int place() {
        return position;
    }

    @Override
    public UUID parentId() {
        return meetingId;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case ATTENDANCE_ROLE -> role.name();
            case AGENCY_NAME -> agencyAsWritten;
            case AGENCY -> agencyId;
            case PERSON_NAME -> name;
            case PERSON -> personId;
            case POST -> post;
            case EXCUSE -> excuse;
            default -> throw FactText.unknown(FactKind.ATTENDANCE, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case ATTENDANCE_ROLE -> role = AttendanceRole.valueOf(FactText.stated(value));
            case AGENCY_NAME -> agencyAsWritten = value;
            case AGENCY -> agencyId = value;
            case PERSON_NAME -> name = value;
            case PERSON -> {
                personId = value;
                unnamed = value == null;
            }
            case POST -> post = value;
            case EXCUSE -> excuse = value;
            default -> throw FactText.unknown(FactKind.ATTENDANCE, field);
        }
    }

    @Override
    public @Nullable String flaw() {
        boolean nobody = agencyId == null && personId == null;
        return nobody ? "names neither person nor agency: give PERSON_NAME or AGENCY_NAME" : null;
    }
}
