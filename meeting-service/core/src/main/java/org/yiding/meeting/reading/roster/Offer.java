package org.yiding.meeting.reading.roster;

import org.yiding.meeting.reading.roster.Unit.Kind;

/** Takes what a stretch of an attendance list may be. */
@FunctionalInterface
interface Offer {

    /**
     * @param at where the piece begins
     * @param end position after it
     * @param cost how unlike it is to what it is taken for, 0 when it can be nothing else
     */
    void take(int at, int end, Kind as, int cost);
}
