package org.yiding.meeting.graphql;

import static org.yiding.support.security.Roles.AGENCY;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.RecordListService;
import org.yiding.meeting.store.DayCursor;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.support.paging.PageRequest;

/** What this service knows of agencies, persons and regulations, whose owners are other services. */
@GraphQLApi
public class ContributedFields {

    private final RecordListService lists;
    private final DocumentService documents;
    private final FieldBatches batches;

    ContributedFields(RecordListService lists, DocumentService documents, FieldBatches batches) {
        this.lists = lists;
        this.documents = documents;
        this.batches = batches;
    }

    @Description("承办的任务，会议日期新者在前；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public CompletionStage<@NonNull AssignmentConnection> assignments(
            @Source Agency agency,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, DayCursor.PARTS);
        return batches.load(
                        "Agency.assignments", request, agency.id(), ids -> lists.assignmentsOfAgencies(ids, request))
                .thenApply(page -> AssignmentConnection.of(page, Views::assignment));
    }

    @Description("派员出席的记录，会议日期新者在前；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public CompletionStage<@NonNull AttendanceConnection> attendances(
            @Source Agency agency,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, DayCursor.PARTS);
        return batches.load(
                        "Agency.attendances", request, agency.id(), ids -> lists.attendancesOfAgencies(ids, request))
                .thenApply(page -> AttendanceConnection.of(page, Views::attendance));
    }

    @Description("出席的记录，会议日期新者在前；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public CompletionStage<@NonNull AttendanceConnection> attendances(
            @Source Person person,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, DayCursor.PARTS);
        return batches.load("Person.attendances", request, person.id(), ids -> lists.attendancesOfPersons(ids, request))
                .thenApply(page -> AttendanceConnection.of(page, Views::attendance));
    }

    @Description("有关的议定意见，会议日期新者在前；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public CompletionStage<@NonNull ResolutionConnection> resolutions(
            @Source Regulation regulation,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, DayCursor.PARTS);
        return batches.load(
                        "Regulation.resolutions",
                        request,
                        regulation.id(),
                        ids -> lists.resolutionsOfRegulations(ids, request))
                .thenApply(page -> ResolutionConnection.of(page, Views::resolution));
    }

    @Description("作出决定的会议；多次的取最近一次")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Meeting> decidedAt(@Source List<Regulation> regulations) {
        List<String> ids = regulations.stream().map(Regulation::id).toList();
        Map<String, MeetingEntity> found = lists.decidedAt(ids);
        return ids.stream()
                .<@Nullable Meeting>map(id -> found.containsKey(id) ? view(found.get(id)) : null)
                .toList();
    }

    @Description("提取文本的片段，按 Unicode 码点")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public CompletionStage<@NonNull String> text(
            @Source SourceDocument document,
            @Description("起始字符位置，自0起，默认0") @Nullable Integer start,
            @Description("结束字符位置（不含），默认至单次上限") @Nullable Integer end) {
        return batches.load(
                "SourceDocument.text", Arrays.asList(start, end), document.id(), ids -> slices(ids, start, end));
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }

    private Map<String, String> slices(Set<String> ids, @Nullable Integer start, @Nullable Integer end) {
        List<UUID> keys = ids.stream().map(UUID::fromString).toList();
        return documents.slices(keys, start, end).entrySet().stream()
                .collect(Collectors.toMap(slice -> slice.getKey().toString(), Map.Entry::getValue));
    }
}
