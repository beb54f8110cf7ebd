package org.yiding.meeting.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.layout.Outline;
import org.yiding.meeting.reading.layout.Section;
import org.yiding.meeting.reading.sentence.Dates;
import org.yiding.meeting.reading.text.Slice;

/** Tells which days of a document cannot be: none of the calendar (13月45日), or a printing before the meeting. */
final class Plausibility {

    private static final int LEAP_YEAR = 2024;

    private Plausibility() {}

    /** @param heldOn the day of the meeting, null when it is not known */
    static List<Warning> warnings(Outline outline, @Nullable Fact<LocalDate> heldOn, Minutes minutes) {
        List<Warning> warnings = new ArrayList<>();
        for (Slice part : parts(outline)) {
            Dates.in(part).stream()
                    .filter(day -> day.in(day.year().orElse(LEAP_YEAR)).isEmpty())
                    .forEach(day -> warnings.add(warning(
                            day.words().evidence(),
                            "No calendar has this day: " + day.words().shown())));
        }
        List<Fact<LocalDate>> later = new ArrayList<>();
        add(minutes.compiledOn(), later);
        add(minutes.printedOn(), later);
        for (Fact<LocalDate> day : later) {
            if (heldOn != null && day.value().isBefore(heldOn.value())) {
                warnings.add(warning(
                        day.evidence(),
                        "The minutes are of " + day.value() + ", before the meeting of " + heldOn.value() + "."));
            }
        }
        return warnings;
    }

    private static List<Slice> parts(Outline outline) {
        List<Slice> parts = new ArrayList<>(outline.head());
        if (outline.opening() != null) {
            parts.add(outline.opening());
        }
        parts.addAll(outline.body());
        outline.sections().stream()
                .filter(section -> !section.inProse())
                .map(Section::content)
                .forEach(parts::add);
        parts.addAll(outline.tail());
        return parts;
    }

    private static void add(@Nullable Fact<LocalDate> day, List<Fact<LocalDate>> days) {
        if (day != null) {
            days.add(day);
        }
    }

    private static Warning warning(List<Evidence> evidence, String message) {
        int start = evidence.isEmpty() ? 0 : evidence.get(0).start();
        int end = evidence.isEmpty() ? 0 : evidence.get(evidence.size() - 1).end();
        return new Warning(Warning.Code.IMPLAUSIBLE_VALUE, message, start, end);
    }
}
