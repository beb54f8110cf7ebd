package org.yiding.meeting.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.yiding.meeting.service.AttendanceService;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.store.MeetingEntity;

/** What hangs on a line of attendance. */
@GraphQLApi
public class AttendanceFields {

    private final AttendanceService attendances;
    private final DocumentService documents;

    AttendanceFields(AttendanceService attendances, DocumentService documents) {
        this.attendances = attendances;
        this.documents = documents;
    }

    @Name("meeting")
    @Description("所属会议")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Meeting> meeting(@Source List<Attendance> lines) {
        return Keys.parents(lines, Attendance::id, attendances::meetings, this::view);
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
