package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.BodyRepository;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.FactRows;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.support.error.ConflictException;

/** Where facts stand among others: what hangs on what, and which numbers are taken. Runs in a transaction. */
@ApplicationScoped
class FactPlaces {

    private final MeetingRepository meetings;
    private final BodyRepository bodies;
    private final FactRows rows;

    FactPlaces(MeetingRepository meetings, BodyRepository bodies, FactRows rows) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.rows = rows;
    }

    /** Lets these values hold. */
    void write(Correctable row, Map<FactField, @Nullable String> values) {
        // First, because it asks the database, and what is half written must not reach it.
        boolean ofAnotherBody = values.containsKey(FactField.BODY) || values.containsKey(FactField.BODY_KIND);
        if (ofAnotherBody && row instanceof MeetingEntity meeting) {
            String name = Objects.requireNonNullElse(
                    values.get(FactField.BODY), meeting.body().name());
            String kind = values.get(FactField.BODY_KIND);
            BodyKind held = values.containsKey(FactField.BODY_KIND)
                    ? (kind == null ? null : BodyKind.valueOf(kind))
                    : meeting.body().kind();
            meeting.meetAs(bodies.obtain(Ids.next(), name, held));
        }
        values.forEach((field, value) -> {
            if (field != FactField.BODY && field != FactField.BODY_KIND) {
                row.write(field, value);
            }
        });
    }

    /** @throws ConflictException where another fact has the number of this one */
    void refuseTaken(Correctable row) {
        switch (row) {
            case MeetingEntity meeting -> refuseTaken(meeting);
            case AgendaItemEntity item -> refuseTaken(item, item.meetingId(), FactField.NUMBER);
            case ResolutionEntity resolution -> {
                UUID meetingId = rows.find(FactKind.ITEM, resolution.itemId())
                        .map(FactRow::parentId)
                        .orElseThrow();
                refuseTaken(resolution, meetingId, FactField.ORDINAL);
            }
            default -> {
                // Everything else stands in an order that nobody gives.
            }
        }
    }

    /** Removes a fact and what hangs on it, however deep. */
    void removeWithAllBelow(UUID meetingId, UUID factId) {
        Set<UUID> gone = new HashSet<>(Set.of(factId));
        for (FactRow row : rows.all(meetingId)) {
            if (gone.contains(row.id()) || gone.contains(row.parentId())) {
                row.remove();
                gone.add(row.id());
            }
        }
    }

    private void refuseTaken(MeetingEntity meeting) {
        Integer ordinal = meeting.ordinal();
        LocalDate heldOn = meeting.heldOn();
        if (ordinal == null || heldOn == null) {
            return;
        }
        meetings.otherOfOrdinal(meeting, meeting.body().id(), ordinal, heldOn.getYear())
                .ifPresent(there -> {
                    throw new ConflictException(
                            "Meeting " + ordinal + " of " + there.body().name() + " in " + heldOn.getYear()
                                    + " is recorded already (meeting " + there.id() + ").",
                            "Compare the two; withdraw or supersede the one that is wrong.");
                });
    }

    private void refuseTaken(FactRow row, UUID meetingId, FactField number) {
        rows.all(meetingId).stream()
                .filter(other -> other.factKind() == row.factKind() && !other.removed())
                .filter(other ->
                        other.parentId().equals(row.parentId()) && !other.id().equals(row.id()))
                .filter(other -> Objects.equals(other.written(number), row.written(number)))
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(
                            "The " + number + " " + row.written(number) + " is that of fact " + other.id() + ".",
                            "Give the other one its number first, or remove it.");
                });
    }
}
