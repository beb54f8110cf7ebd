package org.yiding.meeting.reading.item;

import java.util.Map;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.reading.layout.Columns;
import org.yiding.meeting.reading.layout.Columns.Kind;
import org.yiding.meeting.reading.sentence.AssignmentParser;
import org.yiding.meeting.reading.text.Slice;

/** Charges that a table gives by columns: 任务 | 牵头单位 | 配合单位 | 完成时限. */
final class TaskRows {

    private static final Map<Kind, AssignmentRole> ROLES = Map.of(
            Kind.LEAD, AssignmentRole.LEAD,
            Kind.RESPONSIBLE, AssignmentRole.RESPONSIBLE,
            Kind.SUPPORT, AssignmentRole.SUPPORT);

    private TaskRows() {}

    /**
     * Hands the charges of one row to the parser.
     *
     * @return whether the paragraph is a row of the table
     */
    static boolean read(Columns columns, Slice paragraph, AssignmentParser into) {
        Map<Kind, Slice> row = columns.row(paragraph);
        Slice nothing = paragraph.between(paragraph.from(), paragraph.from());
        Slice task = row.getOrDefault(Kind.TASK, row.getOrDefault(Kind.MATTER, nothing));
        for (Kind kind : columns.kinds()) {
            Slice cell = row.get(kind);
            AssignmentRole role = ROLES.get(kind);
            if (cell != null && role != null) {
                into.readCell(role, cell, task, row.get(Kind.DUE));
            }
        }
        return !row.isEmpty();
    }
}
