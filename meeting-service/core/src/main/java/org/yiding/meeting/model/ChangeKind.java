package org.yiding.meeting.model;

import java.util.Set;

/** What can happen to the record of a meeting, and in which states it can. */
public enum ChangeKind {
    /** 导入: read from a document for the first time. */
    IMPORTED,
    /** 重新导入: read from another document of the same meeting. */
    REIMPORTED(MeetingState.DRAFT, MeetingState.CORRECTED),
    /** 重新识别: its document was read again. */
    REREAD(MeetingState.DRAFT, MeetingState.CORRECTED),
    /** 校正: a person changed, added or removed a fact. */
    CORRECTED(MeetingState.DRAFT, MeetingState.CORRECTED),
    /** 确认: a person stands for it. */
    CONFIRMED(MeetingState.DRAFT, MeetingState.CORRECTED),
    /** 公开: opened to whoever may read published records. */
    PUBLISHED(MeetingState.CONFIRMED, MeetingState.INTERNAL),
    /** 转为内部: not to be published. */
    MARKED_INTERNAL(MeetingState.CONFIRMED, MeetingState.PUBLISHED),
    /** 重新打开: may be corrected again, with a reason. */
    REOPENED(
            MeetingState.CONFIRMED,
            MeetingState.PUBLISHED,
            MeetingState.INTERNAL,
            MeetingState.WITHDRAWN,
            MeetingState.SUPERSEDED),
    /** 撤回: taken back, with a reason. */
    WITHDRAWN(
            MeetingState.DRAFT,
            MeetingState.CORRECTED,
            MeetingState.CONFIRMED,
            MeetingState.PUBLISHED,
            MeetingState.INTERNAL),
    /** 取代: another meeting's record stands in its place. */
    SUPERSEDED(
            MeetingState.DRAFT,
            MeetingState.CORRECTED,
            MeetingState.CONFIRMED,
            MeetingState.PUBLISHED,
            MeetingState.INTERNAL);

    private final Set<MeetingState> from;

    ChangeKind(MeetingState... from) {
        this.from = Set.of(from);
    }

    /** Whether it can happen to a record that is in this state. */
    public boolean isPossibleIn(MeetingState state) {
        return from.contains(state);
    }
}
