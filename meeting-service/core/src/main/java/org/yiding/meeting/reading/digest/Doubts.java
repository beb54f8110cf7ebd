package org.yiding.meeting.reading.digest;

import java.util.ArrayList;
import java.util.List;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** The facts that are a choice among readings, with the line they stand in. */
final class Doubts {

    private final List<String> doubts = new ArrayList<>();

    private Doubts() {}

    static List<String> in(ReadMinutes read) {
        Doubts doubts = new Doubts();
        for (AgendaItem item : read.items()) {
            doubts.add(item.confidence(), "议题" + item.number(), item.evidence());
            item.resolutions().forEach(resolution -> doubts.addAll(item, resolution));
        }
        for (Attendance row : read.attendance()) {
            doubts.add(row.confidence(), "参会：" + row.asWritten(), row.evidence());
        }
        return doubts.doubts;
    }

    private void addAll(AgendaItem item, Resolution resolution) {
        String where = "议题" + item.number() + "，";
        for (Ruling ruling : resolution.rulings()) {
            add(ruling.confidence(), where + ruling.asWritten(), ruling.evidence());
        }
        for (Assignment assignment : resolution.assignments()) {
            add(assignment.confidence(), where + assignment.asWritten(), assignment.evidence());
        }
    }

    private void add(Confidence confidence, String what, List<Evidence> evidence) {
        if (confidence == Confidence.UNSURE && !evidence.isEmpty()) {
            doubts.add(what + "（第" + evidence.get(0).line() + "行，不能确定）");
        }
    }
}
