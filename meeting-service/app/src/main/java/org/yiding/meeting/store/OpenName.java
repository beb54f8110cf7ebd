package org.yiding.meeting.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agency's name in a meeting whose record is open for correction.
 *
 * @param day of the meeting; {@link DayCursor#NO_DAY} where it is not known
 * @param factIds the facts in which the name stands, at least one
 */
public record OpenName(UUID meetingId, LocalDate day, String asWritten, List<UUID> factIds) {

    public OpenName {
        factIds = List.copyOf(factIds);
    }
}
