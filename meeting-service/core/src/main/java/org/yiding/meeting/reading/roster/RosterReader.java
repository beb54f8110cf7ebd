package org.yiding.meeting.reading.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.roster.Unit.Kind;
import org.yiding.meeting.reading.text.Slice;

/** Puts the pieces of an attendance list together: who, from where, in which post. */
public final class RosterReader {

    private static final int LONGEST_LIST = 20_000;

    private final AttendanceRole role;
    private final List<Unit> units;
    private final List<Attendance> rows = new ArrayList<>();
    private final List<Warning> warnings;
    private final boolean postsFollow;
    private final boolean agenciesLead;
    private final List<Unit> posts = new ArrayList<>();
    private @Nullable Unit agency;
    private boolean agencyUsed;
    private boolean sameAgency;
    private @Nullable Slice stray;
    /** How many rows there are up to the last whose agency stood in brackets. */
    private int bracketed;

    private RosterReader(AttendanceRole role, Slice list, List<Warning> warnings) {
        this.role = role;
        this.warnings = warnings;
        Slice bounded = list.between(list.from(), Math.min(list.to(), list.from() + LONGEST_LIST));
        this.units = Segmenter.cut(bounded);
        ListHabits habits = new ListHabits(units);
        this.postsFollow = habits.postsFollowNames();
        this.agenciesLead = habits.agenciesLeadInBrackets();
    }

    /** @param warnings takes what could not be placed */
    public static List<Attendance> read(AttendanceRole role, Slice list, List<Warning> warnings) {
        RosterReader reader = new RosterReader(role, list, warnings);
        reader.assemble();
        return reader.rows;
    }

    private void assemble() {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.kind() != Kind.STRAY) {
                flushStray();
            }
            switch (unit.kind()) {
                case NAME -> name(unit, i);
                case AGENCY -> agency(unit, i);
                case POST -> post(unit, i);
                case REPRESENTATIVE -> representative(unit);
                case NOTE -> note(unit, i);
                case STRAY ->
                    stray = stray == null
                            ? unit.words()
                            : stray.between(stray.from(), unit.words().to());
                case SIGN -> {}
                case HEADER -> {
                    closeAgency();
                    posts.clear();
                }
            }
        }
        flushStray();
        closeAgency();
    }

    private void name(Unit unit, int index) {
        boolean attached = agency != null && (!agencyUsed || sameAgency || continuesAgency(index));
        if (!attached) {
            closeAgency();
        }
        Slice words = unit.words();
        int from = words.from();
        String post = null;
        if (!posts.isEmpty()) {
            from = posts.get(0).words().from();
            post = words.between(from, posts.get(posts.size() - 1).words().to()).shown();
        }
        String of = null;
        List<Evidence> evidence = new ArrayList<>();
        if (agency != null) {
            of = agency.words().shown();
            from = agencyUsed ? from : agency.words().from();
            evidence.addAll(agencyUsed ? agency.words().evidence() : List.of());
        }
        evidence.addAll(words.between(from, words.to()).evidence());
        String asWritten = (of == null ? "" : of) + (post == null ? "" : post) + words.shown();
        Confidence confidence = NameConfidence.of(words, agency);
        rows.add(new Attendance(role, words.shown(), of, post, false, asWritten, null, null, evidence, confidence));
        agencyUsed = agency != null;
        sameAgency = false;
        posts.clear();
    }

    /** A name without an agency of its own belongs to the one before, save where each row has its post. */
    private boolean continuesAgency(int index) {
        return posts.isEmpty() && !postsFollow && index > 0;
    }

    private void agency(Unit unit, int index) {
        if (postsFollow && !rows.isEmpty() && !ListHabits.opensLine(unit) && belongsToName(index)) {
            Attendance last = rows.remove(rows.size() - 1);
            rows.add(RosterNotes.with(last, unit.words().shown(), last.post(), last.reason(), last.note()));
            return;
        }
        if (isPartOfPost(unit, index)) {
            return;
        }
        closeAgency();
        agency = unit;
        agencyUsed = false;
        posts.clear();
    }

    /** 副县长、县公安局局长张三: the office belongs to the second post. */
    private boolean isPartOfPost(Unit unit, int index) {
        return (postsFollow || !posts.isEmpty())
                && index > 1
                && index + 1 < units.size()
                && units.get(index - 1).kind() == Kind.SIGN
                && units.get(index - 2).kind() == Kind.POST
                && units.get(index + 1).kind() == Kind.POST
                && !ListHabits.opensLine(unit);
    }

    private boolean belongsToName(int index) {
        return index > 0 && units.get(index - 1).kind() == Kind.NAME
                || index > 1
                        && units.get(index - 1).kind() == Kind.SIGN
                        && units.get(index - 2).kind() == Kind.NAME;
    }

    private void post(Unit unit, int index) {
        boolean last = !rows.isEmpty() && posts.isEmpty();
        if (last && (postsFollow || closesRow(index))) {
            Attendance row = rows.remove(rows.size() - 1);
            String post = row.post() == null
                    ? unit.words().shown()
                    : row.post() + "、" + unit.words().shown();
            rows.add(RosterNotes.with(row, row.agency(), post, row.reason(), row.note()));
            return;
        }
        sameAgency = agencyUsed && isDeputyOfLast(unit, index);
        if (agencyUsed && !sameAgency) {
            agency = null;
            agencyUsed = false;
        }
        posts.add(unit);
    }

    /** 市财政局局长张三、副局长李四: the second post is of the same agency. */
    private boolean isDeputyOfLast(Unit unit, int index) {
        String before = rows.isEmpty() ? null : rows.get(rows.size() - 1).post();
        String here = unit.words().shown();
        return before != null
                && index > 1
                && units.get(index - 1).kind() == Kind.SIGN
                && units.get(index - 2).kind() == Kind.NAME
                && (here.equals("副" + before) || here.equals(before) && here.startsWith("副"));
    }

    /** A post right behind a name with nobody to follow it on its line. */
    private boolean closesRow(int index) {
        boolean afterName =
                index > 0 && units.get(index - 1).kind() == Kind.NAME && !ListHabits.opensLine(units.get(index));
        boolean nameFollows = index + 1 < units.size()
                && (units.get(index + 1).kind() == Kind.NAME
                        || units.get(index + 1).kind() == Kind.POST)
                && !ListHabits.opensLine(units.get(index + 1));
        return afterName && !nameFollows;
    }

    private void representative(Unit unit) {
        if (agency == null || agencyUsed) {
            return;
        }
        if (isCrowd(agency)) {
            agency = null;
            return;
        }
        // 市发改委、市财政局负责人: the words hold for the agencies before as well, which closeAgency has noted.
        Slice all = unit.words().between(agency.words().from(), unit.words().to());
        rows.add(new Attendance(
                role,
                null,
                agency.words().shown(),
                null,
                true,
                all.shown(),
                null,
                null,
                all.evidence(),
                Confidence.CERTAIN));
        agencyUsed = true;
        posts.clear();
    }

    private void note(Unit unit, int index) {
        Slice words = unit.words();
        // A bracket that is never closed says nothing, and a single character is no agency.
        if (words.length() < (agenciesLead ? 4 : 3)) {
            return;
        }
        if (agenciesLead) {
            closeAgency();
            agency = new Unit(Kind.AGENCY, words.between(words.from() + 1, words.to() - 1));
            posts.clear();
            return;
        }
        if (agency != null && !agencyUsed && units.get(index - 1) == agency) {
            List<Attendance> told = AgencyNotes.rows(role, agency.words(), words);
            rows.addAll(told);
            agencyUsed = !told.isEmpty();
            return;
        }
        boolean ofPerson = index > 0
                && (units.get(index - 1).kind() == Kind.NAME
                        || units.get(index - 1).kind() == Kind.POST
                        || units.get(index - 1).kind() == Kind.REPRESENTATIVE
                        || units.get(index - 1).kind() == Kind.NOTE);
        if (rows.isEmpty() || !ofPerson) {
            return;
        }
        Attendance before = rows.remove(rows.size() - 1);
        Attendance told = RosterNotes.applied(words, before);
        if (before.agency() == null && told.agency() != null) {
            shareAgency(told.agency());
        }
        rows.add(told);
    }

    /** 王五（县财政局）、张三、李四（县水利局）: behind somebody with brackets, a name without belongs to the next that has them. */
    private void shareAgency(String of) {
        int from = rows.size();
        while (from > 0
                && rows.get(from - 1).agency() == null
                && rows.get(from - 1).post() == null) {
            from--;
        }
        boolean bracketsBefore = from > 0 && from <= bracketed;
        for (int i = from; bracketsBefore && i < rows.size(); i++) {
            Attendance row = rows.get(i);
            rows.set(i, RosterNotes.of(row, of));
        }
        bracketed = rows.size() + 1;
    }

    /** An agency that stands in the list without anybody: it was represented, by whom is not said. */
    private void closeAgency() {
        if (agency != null && !agencyUsed && !isCrowd(agency)) {
            Slice words = agency.words();
            rows.add(new Attendance(
                    role,
                    null,
                    words.shown(),
                    null,
                    true,
                    words.shown(),
                    null,
                    null,
                    words.evidence(),
                    Confidence.LIKELY));
        }
        agency = null;
        agencyUsed = false;
    }

    /** 各乡镇, 有关部门: nobody's name. */
    private static boolean isCrowd(Unit unit) {
        String words = unit.words().norm();
        return words.endsWith("部门") || words.startsWith("各") || words.contains("有关") || words.contains("相关");
    }

    private void flushStray() {
        if (stray != null) {
            var span = stray.evidence().get(0);
            warnings.add(new Warning(
                    Warning.Code.UNPARSED_SPAN,
                    "Not placed in the attendance: " + stray.shown(),
                    span.start(),
                    span.end()));
            stray = null;
        }
    }
}
