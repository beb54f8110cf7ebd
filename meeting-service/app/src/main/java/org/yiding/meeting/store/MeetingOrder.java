package org.yiding.meeting.store;

/** In which order meetings are listed; meetings without a day stand as if held on the first day there is. */
public enum MeetingOrder {
    HELD_ON_DESC,
    HELD_ON_ASC
}
