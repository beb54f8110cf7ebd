package org.yiding.meeting.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.MeetingState;

/**
 * Which meetings to list; null asks for any.
 *
 * @param body exact name of the government
 * @param heldFrom first day, inclusive
 * @param heldTo last day, inclusive
 * @param text words that stand in the meeting's or an item's title or in a resolution
 */
public record MeetingSearch(
        @Nullable Integer ordinal,
        @Nullable String body,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable MeetingState state,
        @Nullable String text) {

    /** Every meeting. */
    public static final MeetingSearch ALL = new MeetingSearch(null, null, null, null, null, null);
}
