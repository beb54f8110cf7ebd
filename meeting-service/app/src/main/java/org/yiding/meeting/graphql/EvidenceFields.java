package org.yiding.meeting.graphql;

import static org.yiding.support.security.Roles.AGENCY;
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
import org.yiding.meeting.service.EvidenceService;

/** The spans of text behind every kind of fact; one call for all facts of a kind. */
@GraphQLApi
public class EvidenceFields {

    private final EvidenceService evidence;

    EvidenceFields(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Evidence>> ofMeetings(@Source List<Meeting> meetings) {
        return Keys.many(meetings, Meeting::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Evidence>> ofItems(@Source List<AgendaItem> items) {
        return Keys.many(items, AgendaItem::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Evidence>> ofDocuments(@Source List<TabledDocument> documents) {
        return Keys.many(documents, TabledDocument::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Evidence>> ofResolutions(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Evidence>> ofAssignments(@Source List<Assignment> assignments) {
        return Keys.many(assignments, Assignment::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Evidence>> ofDirectives(@Source List<Directive> directives) {
        return Keys.many(directives, Directive::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Evidence>> ofReferences(@Source List<DocumentReference> references) {
        return Keys.many(references, DocumentReference::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Evidence>> ofAttendance(@Source List<Attendance> lines) {
        return Keys.many(lines, Attendance::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Evidence>> ofSums(@Source List<Money> sums) {
        return Keys.many(sums, Money::id, evidence::ofFacts, Views::evidence);
    }

    @Name("evidence")
    @Description("依据：事实所出的原文片段")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Evidence>> ofConditions(@Source List<Condition> conditions) {
        return Keys.many(conditions, Condition::id, evidence::ofFacts, Views::evidence);
    }
}
