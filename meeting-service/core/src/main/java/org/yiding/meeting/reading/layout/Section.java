package org.yiding.meeting.reading.layout;

import org.yiding.meeting.reading.text.Slice;

/**
 * A labelled part of the document.
 *
 * @param label the label as it stands, without the colon
 * @param content what follows it, over as many lines as belong to it
 * @param inProse whether a sentence says it (张三出席会议) and no label
 */
public record Section(Kind kind, Slice label, Slice content, boolean inProse) {

    /** What a label announces. */
    public enum Kind {
        PRESENT,
        IN_ATTENDANCE,
        EXCUSED,
        RECORDER,
        CHAIR,
        TIME,
        PLACE,
        /** 整理, 审核, 签发, 议题: recognised so that they end what stands before them. */
        OTHER,
        /** 议题：, what the meeting was about. */
        AGENDA
    }
}
