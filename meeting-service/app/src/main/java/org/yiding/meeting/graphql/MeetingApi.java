package org.yiding.meeting.graphql;

import static org.yiding.support.security.Roles.AGENCY;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.AgendaService;
import org.yiding.meeting.service.Caller;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.ImportRequest;
import org.yiding.meeting.service.ImportService;
import org.yiding.meeting.service.Imported;
import org.yiding.meeting.service.MeetingService;
import org.yiding.meeting.store.DayCursor;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingOrder;
import org.yiding.meeting.store.MeetingSearch;
import org.yiding.support.paging.PageRequest;

/** The operations of the meeting subgraph, and its answers to the gateway for what it owns. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.6",
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
public class MeetingApi {

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final DocumentService documents;
    private final ImportService imports;
    private final Caller caller;

    MeetingApi(
            MeetingService meetings,
            AgendaService agenda,
            DocumentService documents,
            ImportService imports,
            Caller caller) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.documents = documents;
        this.imports = imports;
        this.caller = caller;
    }

    @Query
    @Description("会议列表；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @NonNull MeetingConnection meetings(
            @Description("筛选条件") @Nullable MeetingFilter filter,
            @Description("排序，默认召开日期新者在前") @Nullable MeetingOrder orderBy,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, DayCursor.PARTS);
        MeetingSearch search = filter == null ? MeetingSearch.ALL : filter.toSearch();
        MeetingOrder order = Objects.requireNonNullElse(orderBy, MeetingOrder.HELD_ON_DESC);
        return MeetingConnection.of(meetings.page(search, order, request), this::view);
    }

    @Query
    @Description("按编号查询会议；没有则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable Meeting meeting(@Description("编号") @NonNull String id) {
        return meetings(List.of(id)).getFirst();
    }

    @Mutation
    @Description("导入会议纪要；同一文件重复导入得到同一会议")
    @RolesAllowed(CLERK)
    public @NonNull ImportResult importMinutes(@Description("待导入的文件") @NonNull ImportMinutesInput input) {
        return result(imports.importMinutes(request(input)), input.clientMutationId());
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable Meeting> meetings(List<String> id) {
        return Keys.one(id, meetings::byIds, this::view);
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable AgendaItem> agendaItem(List<String> id) {
        return Keys.one(id, ids -> agenda.items(agenda.visible(ids)), Views::item);
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable Resolution> resolution(List<String> id) {
        return Keys.one(id, ids -> agenda.resolutions(agenda.visible(ids)), Views::resolution);
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable Assignment> assignment(List<String> id) {
        return Keys.one(id, ids -> agenda.assignments(agenda.visible(ids)), Views::assignment);
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable Agency> agency(List<String> id) {
        return id.stream()
                .<@Nullable Agency>map(each -> caller.sees(each) ? new Agency(each) : null)
                .toList();
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<Person> person(List<String> id) {
        return id.stream().map(Person::new).toList();
    }

    @Resolver
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<Regulation> regulation(List<String> id) {
        return id.stream().map(Regulation::new).toList();
    }

    private static ImportRequest request(ImportMinutesInput input) {
        byte[] content = Uploads.content(input.contentBase64());
        return new ImportRequest(input.fileName(), content, input.body(), input.clientMutationId());
    }

    private ImportResult result(Imported imported, @Nullable String clientMutationId) {
        return new ImportResult(
                view(imported.meeting()),
                imported.alreadyImported(),
                imported.warnings().stream().map(Views::warning).toList(),
                clientMutationId);
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
