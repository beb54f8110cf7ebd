package org.yiding.meeting.reading.digest;

import java.util.List;
import java.util.Objects;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Resolution;

/** The table of who has what to do and by when. */
final class Duties {

    private static final List<String> COLUMNS = List.of("议题", "角色", "单位或个人", "任务", "下一步", "期限");

    private final Page page;

    Duties(Page page) {
        this.page = page;
    }

    void write(List<AgendaItem> items) {
        long duties = items.stream()
                .flatMap(item -> item.resolutions().stream())
                .mapToLong(resolution -> resolution.assignments().size())
                .sum();
        if (duties == 0) {
            return;
        }
        page.heading(2, "任务分工（" + duties + "项）");
        page.tableHead(COLUMNS);
        for (AgendaItem item : items) {
            for (Resolution resolution : item.resolutions()) {
                resolution.assignments().forEach(assignment -> page.row(row(item, assignment)));
            }
        }
    }

    private static List<String> row(AgendaItem item, Assignment assignment) {
        String role =
                switch (assignment.role()) {
                    case LEAD -> "牵头";
                    case RESPONSIBLE -> "责任";
                    case SUPPORT -> "配合";
                };
        return List.of(
                String.valueOf(item.number()),
                role,
                (assignment.personTitle() == null ? "" : assignment.personTitle()) + assignment.asWritten(),
                Opinions.shortened(assignment.action()),
                Objects.requireNonNullElse(assignment.nextStepAsWritten(), ""),
                due(assignment));
    }

    private static String due(Assignment assignment) {
        String written = Objects.requireNonNullElse(assignment.dueAsWritten(), "");
        if (assignment.dueOn() == null) {
            return written;
        }
        return written.isEmpty() ? assignment.dueOn().toString() : assignment.dueOn() + "（" + written + "）";
    }
}
