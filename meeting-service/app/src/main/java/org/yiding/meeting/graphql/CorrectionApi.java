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
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.Corrected;
import org.yiding.meeting.service.CorrectionService;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.Reread;
import org.yiding.meeting.service.RereadService;
import org.yiding.meeting.store.MeetingEntity;

/** How a person corrects what a machine read, and what was corrected. */
@GraphQLApi
public class CorrectionApi {

    private final CorrectionService corrections;
    private final RereadService rereads;
    private final DocumentService documents;

    CorrectionApi(CorrectionService corrections, RereadService rereads, DocumentService documents) {
        this.corrections = corrections;
        this.rereads = rereads;
        this.documents = documents;
    }

    @Mutation
    @Description("校正一条事实：所识别的值仍予保留；指明单位的，其写法自此为该单位的简称")
    @RolesAllowed(CLERK)
    public @NonNull CorrectionResult correctFact(@Description("待校正的事实") @NonNull CorrectFactInput input) {
        return result(corrections.correct(input.command()), input.clientMutationId());
    }

    @Mutation
    @Description("补充一条未识别的事实")
    @RolesAllowed(CLERK)
    public @NonNull CorrectionResult addFact(@Description("待补充的事实") @NonNull AddFactInput input) {
        return result(corrections.add(input.command()), input.clientMutationId());
    }

    @Mutation
    @Description("删去一条误识别的事实，连同其下各项")
    @RolesAllowed(CLERK)
    public @NonNull CorrectionResult removeFact(@Description("待删去的事实") @NonNull RemoveFactInput input) {
        return result(corrections.remove(input.command()), input.clientMutationId());
    }

    @Mutation
    @Description("重新识别会议纪要，或改由同一会议的另一文件识别；所据原文仍在的校正予以保留，其余列出")
    @RolesAllowed(CLERK)
    public @NonNull RereadResult rereadMinutes(@Description("待重新识别的会议纪要") @NonNull RereadMinutesInput input) {
        Reread reread = rereads.reread(input.command());
        return new RereadResult(
                view(reread.meeting()),
                reread.kept().stream().map(Views::correction).toList(),
                reread.lost().stream().map(Views::correction).toList(),
                reread.warnings().stream().map(Views::warning).toList());
    }

    @Name("corrections")
    @Description("校正，旧者在前")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Correction>> corrections(@Source List<Meeting> meetings) {
        return Keys.many(meetings, Meeting::id, corrections::ofMeetings, Views::correction);
    }

    private CorrectionResult result(Corrected corrected, @Nullable String clientMutationId) {
        return new CorrectionResult(
                view(corrected.meeting()),
                corrected.factId().toString(),
                corrected.corrections().stream().map(Views::correction).toList(),
                clientMutationId);
    }

    private Meeting view(MeetingEntity meeting) {
        return Views.meeting(meeting, documents.downloadUrl(meeting.document().id()));
    }
}
