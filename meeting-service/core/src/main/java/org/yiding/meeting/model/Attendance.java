package org.yiding.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, or one unnamed representative, on an attendance list.
 *
 * @param name without inner spaces; null exactly when {@code unnamed}
 * @param agency the agency as written, null where the list names none
 * @param post the post as written, null where the list names none
 * @param asWritten agency, post and name as one, joined over lines ("市公安局黄戟", "市园林绿化局的代表")
 * @param reason why someone is excused, null without one
 * @param note what else the list says in brackets ("列席第三议题"), null without
 */
public record Attendance(
        AttendanceRole role,
        @Nullable String name,
        @Nullable String agency,
        @Nullable String post,
        boolean unnamed,
        String asWritten,
        @Nullable String reason,
        @Nullable String note,
        List<Evidence> evidence,
        Confidence confidence) {

    public Attendance {
        evidence = List.copyOf(evidence);
    }
}
