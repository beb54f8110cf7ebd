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
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.MeetingService;
import org.yiding.meeting.store.MeetingEntity;

/** What hangs on an agenda item. */
@GraphQLApi
public class ItemFields {

    private final AgendaService agenda;
    private final MeetingService meetings;
    private final DocumentService documents;

    ItemFields(AgendaService agenda, MeetingService meetings, DocumentService documents) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.documents = documents;
    }

    @Name("documents")
    @Description("上会文件，按纪要中的顺序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull TabledDocument>> documents(@Source List<AgendaItem> items) {
        return Keys.many(items, AgendaItem::id, agenda::documentsOfItems, Views::tabled);
    }

    @Name("resolutions")
    @Description("议定意见，按序号")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Resolution>> resolutions(@Source List<AgendaItem> items) {
        return Keys.many(items, AgendaItem::id, agenda::resolutionsOfItems, Views::resolution);
    }

    @Name("meeting")
    @Description("所属会议")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@NonNull Meeting> meeting(@Source List<AgendaItem> items) {
        return Keys.parents(items, AgendaItem::id, meetings::ofItems, this::view);
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
