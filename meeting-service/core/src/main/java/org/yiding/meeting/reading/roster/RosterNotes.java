package org.yiding.meeting.reading.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.Slice;

/** What brackets behind a name say: why somebody is excused, which item they came for, where they are from. */
final class RosterNotes {

    private static final Pattern ITEM_NOTE = Pattern.compile(".*(?:列席|议题|参加|出席|代).*|女|.{1,6}族");

    /** 县住建局，列席第三议题: where they are from, and what they came for. */
    private static final Pattern AGENCY_AND_ITEM =
            Pattern.compile("([\\u4e00-\\u9fa5]{2,16})[，、；](?=.{0,6}(?:列席|参加|议题))(.+)");

    /** 请假，李四代: who was on the list did not come. */
    private static final Pattern ABSENT = Pattern.compile(
            "((?:因[公事病故])?(?:请假|缺席|未到会?|未参会|未出席|出差|休假|公出))(?:[，、；]由?([\\u4e00-\\u9fa5]{2,12}?)(?:同志)?代(?:替|为)?(?:参加|出席|列席|参会)?)?");

    private static final Pattern DEPUTISED =
            Pattern.compile("由([\\u4e00-\\u9fa5]{2,12}?)(?:同志)?代(?:替|为)?(?:参加|出席|列席|参会)?$");

    private RosterNotes() {}

    /**
     * @param note the words with their brackets
     * @param last the row the brackets stand behind
     */
    static Attendance applied(Slice note, Attendance last) {
        Slice words = note.between(note.from() + 1, note.to() - 1);
        Matcher absent = ABSENT.matcher(words.norm());
        if (last.role() != AttendanceRole.EXCUSED && absent.matches()) {
            return absent(absent, words, last, note);
        }
        Matcher deputy = DEPUTISED.matcher(words.norm());
        Optional<Persons.Person> came = last.unnamed() && deputy.find()
                ? Persons.whole(words.between(words.from() + deputy.start(1), words.from() + deputy.end(1)))
                : Optional.empty();
        return came.map(person -> deputised(person, last, note)).orElseGet(() -> applied(words.shown(), last));
    }

    /** 张三（请假，李四代）: who came is the deputy, where one is named; else the row is of one excused. */
    private static Attendance absent(Matcher absent, Slice words, Attendance last, Slice note) {
        Optional<Persons.Person> came = absent.group(2) == null
                ? Optional.empty()
                : Persons.whole(words.between(words.from() + absent.start(2), words.from() + absent.end(2)));
        return came.map(person -> deputised(person, last, note))
                .orElseGet(() -> new Attendance(
                        AttendanceRole.EXCUSED,
                        last.name(),
                        last.agency(),
                        last.post(),
                        last.unnamed(),
                        last.asWritten(),
                        absent.group(1),
                        last.note(),
                        last.evidence(),
                        Confidence.LIKELY));
    }

    /** 市国资委主要负责人（出差，由副主任张三代）: who came is the deputy. */
    private static Attendance deputised(Persons.Person deputy, Attendance absent, Slice note) {
        Slice post = deputy.title();
        return new Attendance(
                absent.role(),
                deputy.name().shown(),
                absent.agency(),
                post == null ? null : post.shown(),
                false,
                absent.asWritten() + note.shown(),
                null,
                note.between(note.from() + 1, note.to() - 1).shown(),
                note.evidence(),
                Confidence.LIKELY);
    }

    private static Attendance applied(String inner, Attendance last) {
        Matcher both = AGENCY_AND_ITEM.matcher(inner);
        if (last.agency() == null && both.matches()) {
            Attendance placed = applied(both.group(1), last);
            return with(placed, placed.agency(), placed.post(), placed.reason(), both.group(2));
        }
        boolean reason = last.role() == AttendanceRole.EXCUSED
                && !ITEM_NOTE.matcher(inner).matches();
        int postLength = Words.POSTS.longestBefore(inner, 0, inner.length());
        boolean post = postLength > 0;
        String of = inner.substring(0, inner.length() - postLength);
        // 副区长、公安某分局局长; 区政府党组成员: posts, the office within belongs to the second.
        boolean posts = Words.POSTS.longestAt(of, 0, of.length()) > 0 && of.indexOf('、') > 0
                || post && Segmenter.isPostPrefix(of, inner.substring(of.length()));
        boolean agencyInNote = !posts && Words.AGENCY_ENDS.longestBefore(of, 0, of.length()) > 0 && of.length() >= 2;
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

    /** The row with the agency that the brackets behind another name say, as likely as not his own. */
    static Attendance of(Attendance row, String agency) {
        return new Attendance(
                row.role(),
                row.name(),
                agency,
                row.post(),
                row.unnamed(),
                row.asWritten(),
                row.reason(),
                row.note(),
                row.evidence(),
                Confidence.LIKELY);
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
