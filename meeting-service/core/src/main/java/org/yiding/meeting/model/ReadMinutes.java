package org.yiding.meeting.model;

import java.util.List;

/** Everything that was read from one document of minutes. */
public record ReadMinutes(
        Meeting meeting,
        Minutes minutes,
        List<AgendaItem> items,
        List<Attendance> attendance,
        List<Abbreviation> abbreviations,
        List<RegulationAct> regulationActs,
        List<Warning> warnings) {

    public ReadMinutes {
        items = List.copyOf(items);
        attendance = List.copyOf(attendance);
        abbreviations = List.copyOf(abbreviations);
        regulationActs = List.copyOf(regulationActs);
        warnings = List.copyOf(warnings);
    }
}
