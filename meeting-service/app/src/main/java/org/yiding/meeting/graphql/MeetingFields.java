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
import org.yiding.meeting.service.AgendaService;
import org.yiding.meeting.service.AttendanceService;

/** What hangs on a meeting. */
@GraphQLApi
public class MeetingFields {

    private final AgendaService agenda;
    private final AttendanceService attendances;

    MeetingFields(AgendaService agenda, AttendanceService attendances) {
        this.agenda = agenda;
        this.attendances = attendances;
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
}
