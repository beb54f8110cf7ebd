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
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.ChangeService;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.MeetingCommand;
import org.yiding.meeting.service.MeetingService;
import org.yiding.meeting.service.Workflow;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.support.paging.PageRequest;

/** How a record moves from state to state, and the feed that tells of it. */
@GraphQLApi
public class WorkflowApi {

    private static final String KEY = "幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝";
    private static final String VERSION = "所见的版本；已非当前版本则被拒绝";

    private final Workflow workflow;
    private final ChangeService changes;
    private final MeetingService meetings;
    private final DocumentService documents;

    WorkflowApi(Workflow workflow, ChangeService changes, MeetingService meetings, DocumentService documents) {
        this.workflow = workflow;
        this.changes = changes;
        this.meetings = meetings;
        this.documents = documents;
    }

    @Mutation
    @Description("确认会议记录：此后不得径行修改，须先重新打开")
    @RolesAllowed(CLERK)
    public @NonNull MeetingResult confirmMeeting(
            @Description("会议的编号") @NonNull String id,
            @Description(VERSION) int version,
            @Description(KEY) @Nullable String clientMutationId) {
        return result(workflow.confirm(command(id, version, null, clientMutationId)), clientMutationId);
    }

    @Mutation
    @Description("公开已确认的会议记录，或将其转为内部")
    @RolesAllowed(CLERK)
    public @NonNull MeetingResult publishMeeting(
            @Description("会议的编号") @NonNull String id,
            @Description("所见的版本；不填则不检查") @Nullable Integer version,
            @Description("公开或内部，默认公开") @Nullable Visibility visibility,
            @Description(KEY) @Nullable String clientMutationId) {
        boolean internal = visibility == Visibility.INTERNAL;
        return result(workflow.publish(command(id, version, null, clientMutationId), internal), clientMutationId);
    }

    @Mutation
    @Description("重新打开已确认、已撤回或已被取代的会议记录以便校正，须说明理由")
    @RolesAllowed(CLERK)
    public @NonNull MeetingResult reopenMeeting(
            @Description("会议的编号") @NonNull String id,
            @Description(VERSION) int version,
            @Description("理由") @NonNull String reason,
            @Description(KEY) @Nullable String clientMutationId) {
        return result(workflow.reopen(command(id, version, reason, clientMutationId)), clientMutationId);
    }

    @Mutation
    @Description("撤回会议记录，须说明理由")
    @RolesAllowed(CLERK)
    public @NonNull MeetingResult withdrawMeeting(
            @Description("会议的编号") @NonNull String id,
            @Description(VERSION) int version,
            @Description("理由") @NonNull String reason,
            @Description(KEY) @Nullable String clientMutationId) {
        return result(workflow.withdraw(command(id, version, reason, clientMutationId)), clientMutationId);
    }

    @Mutation
    @Description("以另一次会议的记录取代本记录")
    @RolesAllowed(CLERK)
    public @NonNull MeetingResult supersedeMeeting(
            @Description("会议的编号") @NonNull String id,
            @Description(VERSION) int version,
            @Description("取代者的编号") @NonNull String by,
            @Description("理由；可不填") @Nullable String reason,
            @Description(KEY) @Nullable String clientMutationId) {
        MeetingCommand command = command(id, version, reason, clientMutationId);
        return result(workflow.supersede(command, Keys.required("meeting", by)), clientMutationId);
    }

    @Query
    @Description("变更：会议记录的导入、校正、确认、公开等，旧者在前；游标只增不减；每页默认20项，至多200项")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @NonNull ChangeConnection changes(
            @Description("只列该会议的变更") @Nullable String meeting,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, ChangeService.CURSOR_PARTS);
        return ChangeConnection.of(changes.page(meeting == null ? null : Keys.required("meeting", meeting), request));
    }

    @Name("meeting")
    @Description("会议；调用方无权查看时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Meeting> meeting(@Source List<Change> told) {
        return Keys.one(told.stream().map(Change::meetingId).toList(), meetings::byIds, this::view);
    }

    private static MeetingCommand command(
            String id, @Nullable Integer version, @Nullable String reason, @Nullable String clientMutationId) {
        return new MeetingCommand(Keys.required("meeting", id), version, reason, clientMutationId);
    }

    private MeetingResult result(MeetingEntity meeting, @Nullable String clientMutationId) {
        return new MeetingResult(view(meeting), clientMutationId);
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
