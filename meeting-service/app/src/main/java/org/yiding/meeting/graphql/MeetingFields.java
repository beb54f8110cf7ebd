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
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.AgendaService;
import org.yiding.meeting.service.AttendanceService;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.MeetingService;
import org.yiding.meeting.store.MeetingEntity;

/** What hangs on a meeting. */
@GraphQLApi
public class MeetingFields {

    private final AgendaService agenda;
    private final AttendanceService attendances;
    private final MeetingService meetings;
    private final DocumentService documents;

    MeetingFields(
            AgendaService agenda, AttendanceService attendances, MeetingService meetings, DocumentService documents) {
        this.agenda = agenda;
        this.attendances = attendances;
        this.meetings = meetings;
        this.documents = documents;
    }

    @Name("items")
    @Description("议题，按序号")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull AgendaItem>> items(@Source List<Meeting> meetings) {
        return Keys.many(meetings, Meeting::id, agenda::itemsOfMeetings, Views::item);
    }

    @Name("attendance")
    @Description("出席情况，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Attendance>> attendance(@Source List<Meeting> meetings) {
        return Keys.many(meetings, Meeting::id, attendances::ofMeetings, Views::attendance);
    }

    @Name("supersededBy")
    @Description("取代本记录的会议；未被取代则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Meeting> supersededBy(@Source List<Meeting> superseded) {
        return Keys.one(superseded.stream().map(Meeting::id).toList(), meetings::successors, this::view);
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
