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
import org.yiding.meeting.service.AgendaService;

/** What hangs on a resolution and on its assignments. */
@GraphQLApi
public class ResolutionFields {

    private final AgendaService agenda;

    ResolutionFields(AgendaService agenda) {
        this.agenda = agenda;
    }

    @Name("assignments")
    @Description("任务，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Assignment>> assignments(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, agenda::assignmentsOfResolutions, Views::assignment);
    }

    @Name("directives")
    @Description("一般性要求，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Directive>> directives(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, agenda::directivesOfResolutions, Views::directive);
    }

    @Name("references")
    @Description("提到的文件，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull DocumentReference>> references(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, agenda::referencesOfResolutions, Views::reference);
    }

    @Name("sums")
    @Description("提到的金额，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Money>> sums(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, agenda::sumsOfResolutions, Views::sum);
    }

    @Name("conditions")
    @Description("同意的前提条件，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull List<@NonNull Condition>> conditions(@Source List<Resolution> resolutions) {
        return Keys.many(resolutions, Resolution::id, agenda::conditionsOfResolutions, Views::condition);
    }

    @Name("item")
    @Description("所属议题")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull AgendaItem> item(@Source List<Resolution> resolutions) {
        return Keys.parents(resolutions, Resolution::id, agenda::itemsOfResolutions, Views::item);
    }

    @Name("resolution")
    @Description("所属议定意见")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Resolution> resolution(@Source List<Assignment> assignments) {
        return Keys.parents(assignments, Assignment::id, agenda::resolutionsOfAssignments, Views::resolution);
    }
}
