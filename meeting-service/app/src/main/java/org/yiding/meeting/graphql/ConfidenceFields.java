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
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.service.EvidenceService;

/** How sure the reading of every kind of fact is; one call for all facts of a kind. */
@GraphQLApi
public class ConfidenceFields {

    private final EvidenceService evidence;

    ConfidenceFields(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Confidence> ofMeetings(@Source List<Meeting> meetings) {
        return Keys.parents(meetings, Meeting::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Confidence> ofItems(@Source List<AgendaItem> items) {
        return Keys.parents(items, AgendaItem::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Confidence> ofDocuments(@Source List<TabledDocument> documents) {
        return Keys.parents(documents, TabledDocument::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Confidence> ofResolutions(@Source List<Resolution> resolutions) {
        return Keys.parents(resolutions, Resolution::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Confidence> ofAssignments(@Source List<Assignment> assignments) {
        return Keys.parents(assignments, Assignment::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Confidence> ofDirectives(@Source List<Directive> directives) {
        return Keys.parents(directives, Directive::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Confidence> ofReferences(@Source List<DocumentReference> references) {
        return Keys.parents(references, DocumentReference::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Confidence> ofAttendance(@Source List<Attendance> lines) {
        return Keys.parents(lines, Attendance::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Confidence> ofSums(@Source List<Money> sums) {
        return Keys.parents(sums, Money::id, evidence::confidences, confidence -> confidence);
    }

    @Name("confidence")
    @Description("识别的把握：确定、较有把握、存疑")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Confidence> ofConditions(@Source List<Condition> conditions) {
        return Keys.parents(conditions, Condition::id, evidence::confidences, confidence -> confidence);
    }
}
