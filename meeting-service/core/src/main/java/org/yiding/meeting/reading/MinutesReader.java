package org.yiding.meeting.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.item.Abbreviations;
import org.yiding.meeting.reading.item.ItemReader;
import org.yiding.meeting.reading.layout.ImprintReader;
import org.yiding.meeting.reading.layout.ItemDraft;
import org.yiding.meeting.reading.layout.ItemOutliner;
import org.yiding.meeting.reading.layout.ItemVerbs;
import org.yiding.meeting.reading.layout.MeetingReader;
import org.yiding.meeting.reading.layout.OpeningMatters;
import org.yiding.meeting.reading.layout.Outline;
import org.yiding.meeting.reading.layout.Section;
import org.yiding.meeting.reading.layout.Structure;
import org.yiding.meeting.reading.roster.ProseRoster;
import org.yiding.meeting.reading.roster.RosterReader;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;
import org.yiding.support.error.UnreadableDocumentException;

/** Reads the minutes of a meeting of any city, county or district. */
public final class MinutesReader {

    private static final int LONGEST_NAME = 80;
    /** So many people told by agency and name make a list beside which 甲局、乙局负责人参加 in prose says nothing more. */
    private static final int LISTED = 3;

    /**
     * @return what the document states; what it does not state is null or empty
     * @throws UnreadableDocumentException when the text is not minutes of a meeting; the message says what it looks like
     */
    public ReadMinutes read(SourceText source) {
        Outline outline = Structure.of(source);
        refuseOther(outline);
        List<Warning> warnings = new ArrayList<>();
        Minutes minutes = new ImprintReader(outline).read();
        Meeting meeting = new MeetingReader(outline).read(printed(minutes));
        if (meeting.heldOn() == null) {
            warnings.add(new Warning(Warning.Code.NO_DATE, "The day of the meeting is not stated.", 0, 0));
        }
        warnings.addAll(Plausibility.warnings(outline, meeting.heldOn(), minutes));
        List<AgendaItem> items = items(outline, meeting, warnings);
        List<RegulationAct> acts = new ArrayList<>();
        items.forEach(item -> acts.addAll(ItemReader.regulationActs(item)));
        return new ReadMinutes(
                meeting,
                minutes,
                items,
                attendance(outline, warnings),
                Abbreviations.in(outline.body()).list(),
                acts,
                warnings);
    }

    private static void refuseOther(Outline outline) {
        if (outline.text().length() == 0) {
            throw new UnreadableDocumentException("The document holds no text.");
        }
        boolean titled = outline.head().stream()
                .anyMatch(line -> line.length() <= 60 && (line.contains("纪要") || line.contains("会议记录")));
        if (outline.opening() == null && !titled && !tellsOfMeeting(outline)) {
            String start = outline.text().shown();
            throw new UnreadableDocumentException(
                    "This is not the minutes of a meeting: no paragraph says who met when. " + "It begins with: "
                            + start.substring(0, Math.min(30, start.length())));
        }
    }

    /** Minutes whose head got lost: numbered paragraphs say what the meeting heard and dealt with. */
    private static boolean tellsOfMeeting(Outline outline) {
        return outline.body().stream()
                        .filter(paragraph -> Marker.at(paragraph)
                                .map(marker -> paragraph.startingAt(marker.to()))
                                .filter(words -> words.startsWith("会议", words.from())
                                        && ItemVerbs.at(words).isPresent())
                                .isPresent())
                        .limit(2)
                        .count()
                == 2;
    }

    private static @Nullable LocalDate printed(Minutes minutes) {
        Fact<LocalDate> day = minutes.printedOn() == null ? minutes.compiledOn() : minutes.printedOn();
        return day == null ? null : day.value();
    }

    private static List<AgendaItem> items(Outline outline, Meeting meeting, List<Warning> warnings) {
        List<Slice> body = outline.body();
        Fact<LocalDate> heldOn = meeting.heldOn();
        ItemKind usual = OpeningMatters.usualKind(outline.opening());
        ItemReader reader =
                new ItemReader(Abbreviations.in(body), heldOn == null ? null : heldOn.value(), usual, warnings);
        List<AgendaItem> items = new ArrayList<>();
        for (ItemDraft draft : called(outline, ItemOutliner.of(outline.opening(), body, warnings))) {
            items.add(reader.read(draft, items.size() + 1));
        }
        if (items.isEmpty()) {
            warnings.add(new Warning(Warning.Code.NO_ITEMS, "No item was found.", 0, 0));
        }
        return items;
    }

    /** A meeting on one matter that a label names (议题：研究…) and no number. */
    private static List<ItemDraft> called(Outline outline, List<ItemDraft> drafts) {
        if (drafts.size() != 1 || drafts.get(0).marker() != null) {
            return drafts;
        }
        return outline.section(Section.Kind.AGENDA)
                .map(section -> section.content().trim("。；，"))
                .filter(agenda ->
                        agenda.length() <= LONGEST_NAME && Marker.at(agenda).isEmpty())
                .map(agenda -> List.of(drafts.get(0).called(agenda)))
                .orElse(drafts);
    }

    private static List<Attendance> rows(AttendanceRole role, Section section, List<Warning> warnings) {
        return section.inProse()
                ? ProseRoster.read(role, section.content(), warnings)
                : RosterReader.read(role, section.content(), warnings);
    }

    /** The lists, and what the opening says of those whom no list names. */
    private static List<Attendance> attendance(Outline outline, List<Warning> warnings) {
        List<Attendance> rows = new ArrayList<>();
        List<Attendance> crowd = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int named = 0;
        for (Section section : outline.sections()) {
            AttendanceRole role =
                    switch (section.kind()) {
                        case PRESENT -> AttendanceRole.PRESENT;
                        case IN_ATTENDANCE -> AttendanceRole.IN_ATTENDANCE;
                        case EXCUSED -> AttendanceRole.EXCUSED;
                        default -> null;
                    };
            if (role != null) {
                List<Attendance> read = rows(role, section, warnings).stream()
                        .filter(row -> !section.inProse() || row.name() == null || !seen.contains(row.name()))
                        .toList();
                rows.addAll(read);
                if (section.inProse()) {
                    crowd.addAll(read.stream().filter(Attendance::unnamed).toList());
                } else {
                    named += (int) read.stream()
                            .filter(row -> row.name() != null && row.agency() != null)
                            .count();
                }
                rows.stream().map(Attendance::name).filter(Objects::nonNull).forEach(seen::add);
            }
        }
        if (named >= LISTED) {
            rows.removeAll(crowd);
        }
        return rows;
    }
}
