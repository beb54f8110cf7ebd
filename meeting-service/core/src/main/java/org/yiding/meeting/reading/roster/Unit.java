package org.yiding.meeting.reading.roster;

import org.yiding.meeting.reading.text.Slice;

/** A piece of an attendance list. */
record Unit(Kind kind, Slice words) {

    /** What a piece is. */
    enum Kind {
        NAME,
        AGENCY,
        POST,
        /** 的代表, 负责同志: somebody without a name. */
        REPRESENTATIVE,
        /** （出差） */
        NOTE,
        SIGN,
        /** 第二议题：, 固定列席：: a line of the list that tells of those after it, no one itself. */
        HEADER,
        /** A character that fits nowhere. */
        STRAY
    }
}
