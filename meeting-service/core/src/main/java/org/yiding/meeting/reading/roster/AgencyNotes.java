package org.yiding.meeting.reading.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.Slice;

/** What brackets right behind an agency say of who came: 党政办（张三、李四）, 市农业农村局（请假）. */
final class AgencyNotes {

    private static final Pattern EXCUSE = Pattern.compile("(?:因[公事病故])?(?:请假|缺席|未到会?|未参会|未出席)");

    private AgencyNotes() {}

    /**
     * @param note the brackets with what stands in them
     * @return empty where they name nobody and excuse nobody
     */
    static List<Attendance> rows(AttendanceRole role, Slice agency, Slice note) {
        Slice inner = note.between(note.from() + 1, note.to() - 1);
        Slice all = note.between(agency.from(), note.to());
        if (EXCUSE.matcher(inner.norm()).matches()) {
            return List.of(row(AttendanceRole.EXCUSED, agency, all, null, inner.shown()));
        }
        List<Attendance> rows = new ArrayList<>();
        int from = inner.from();
        for (int i = inner.from(); i <= inner.to(); i++) {
            boolean ends = i == inner.to() || "、，；".indexOf(inner.at(i)) >= 0;
            if (!ends) {
                continue;
            }
            Optional<Persons.Person> person = person(inner.between(from, i));
            if (person.isEmpty()) {
                return List.of();
            }
            rows.add(row(role, agency, all, person.get(), null));
            from = i + 1;
        }
        return rows;
    }

    /** 张三, 副局长李四, 王五兼, 赵六代. */
    private static Optional<Persons.Person> person(Slice words) {
        boolean stands = words.norm().endsWith("兼") || words.norm().endsWith("代");
        Slice bare = stands ? words.between(words.from(), words.to() - 1) : words;
        return Persons.whole(bare)
                .filter(person -> Names.isLikely(person.name().norm())
                        || person.title() != null
                                && Names.mayBeForeign(person.name().norm()));
    }

    private static Attendance row(
            AttendanceRole role, Slice agency, Slice all, Persons.@Nullable Person person, @Nullable String reason) {
        Slice title = person == null ? null : person.title();
        return new Attendance(
                role,
                person == null ? null : person.name().shown(),
                agency.shown(),
                title == null ? null : title.shown(),
                person == null,
                all.shown(),
                reason,
                null,
                all.evidence(),
                Confidence.LIKELY);
    }
}
