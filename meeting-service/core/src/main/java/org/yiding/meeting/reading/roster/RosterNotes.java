package org.yiding.meeting.reading.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.reading.lexicon.Words;

/** What brackets behind a name say: why somebody is excused, which item they came for, where they are from. */
final class RosterNotes {

    private static final Pattern ITEM_NOTE = Pattern.compile(".*(?:列席|议题|参加|出席|代).*|女|.{1,6}族");

    private RosterNotes() {}

    /**
     * @param inner the words between the brackets
     * @param last the row the brackets stand behind
     */
    static Attendance applied(String inner, Attendance last) {
        boolean reason = last.role() == AttendanceRole.EXCUSED
                && !ITEM_NOTE.matcher(inner).matches();
        int postLength = Words.POSTS.longestBefore(inner, 0, inner.length());
        boolean post = postLength > 0;
        String of = inner.substring(0, inner.length() - postLength);
        boolean agencyInNote = Words.AGENCY_ENDS.longestBefore(of, 0, of.length()) > 0 && of.length() >= 2;
        boolean levelled = of.length() > 2 && RosterText.isLevel(of.charAt(0));
        boolean fromAgency = agencyInNote
                && (last.role() != AttendanceRole.EXCUSED || levelled)
                && last.agency() == null
                && !ITEM_NOTE.matcher(inner).matches()
                && !(last.role() == AttendanceRole.EXCUSED && postLength == 0);
        if (fromAgency) {
            String held = postLength == 0 ? last.post() : inner.substring(of.length());
            return with(last, of, held, last.reason(), last.note());
        } else if (post && last.post() == null && !reason) {
            return with(last, last.agency(), inner, last.reason(), last.note());
        } else {
            return with(last, last.agency(), last.post(), reason ? inner : last.reason(), reason ? last.note() : inner);
        }
    }

    /** The row with what else is said of it. */
    static Attendance with(
            Attendance row,
            @Nullable String agency,
            @Nullable String post,
            @Nullable String reason,
            @Nullable String note) {
        return new Attendance(
                row.role(),
                row.name(),
                agency,
                post,
                row.unnamed(),
                row.asWritten(),
                reason,
                note,
                row.evidence(),
                row.confidence());
    }
}
