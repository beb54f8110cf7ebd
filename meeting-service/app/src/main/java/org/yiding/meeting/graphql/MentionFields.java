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
import org.yiding.meeting.service.MentionService;

/** Whom the names in every kind of fact mean; one call for all facts of a kind. */
@GraphQLApi
public class MentionFields {

    private final MentionService mentions;

    MentionFields(MentionService mentions) {
        this.mentions = mentions;
    }

    @Name("mentions")
    @Description("主持人、整理单位、印发单位、记录人的称谓指谁，依据为何；早先导入的为空列表")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Mention>> ofMeetings(@Source List<Meeting> meetings) {
        return Keys.many(meetings, Meeting::id, mentions::ofFacts, Views::mention);
    }

    @Name("mentions")
    @Description("承办单位或责任人的称谓指谁，依据为何；早先导入的为空列表")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Mention>> ofAssignments(@Source List<Assignment> assignments) {
        return Keys.many(assignments, Assignment::id, mentions::ofFacts, Views::mention);
    }

    @Name("mentions")
    @Description("单位和人员的称谓指谁，依据为何；早先导入的为空列表")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Mention>> ofAttendance(@Source List<Attendance> lines) {
        return Keys.many(lines, Attendance::id, mentions::ofFacts, Views::mention);
    }
}
