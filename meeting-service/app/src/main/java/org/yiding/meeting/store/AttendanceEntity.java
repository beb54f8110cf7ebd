package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AttendanceRole;

/** One line of who was there. */
@Entity
@Table(name = "attendance")
public class AttendanceEntity {

    @Id
    private UUID id;

    private UUID meetingId;

    private int position;

    @Enumerated(EnumType.STRING)
    private AttendanceRole role;

    private String asWritten;

    private boolean unnamed;

    private @Nullable String personId;

    private @Nullable String agencyId;

    @SuppressWarnings("NullAway.Init")
    protected AttendanceEntity() {}

    /** @param position place in the minutes, from 1 */
    public AttendanceEntity(
            UUID id,
            UUID meetingId,
            int position,
            AttendanceRole role,
            String asWritten,
            boolean unnamed,
            @Nullable String personId,
            @Nullable String agencyId) {
        this.id = id;
        this.meetingId = meetingId;
        this.position = position;
        this.role = role;
        this.asWritten = asWritten;
        this.unnamed = unnamed;
        this.personId = personId;
        this.agencyId = agencyId;
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public int position() {
        return position;
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
}
