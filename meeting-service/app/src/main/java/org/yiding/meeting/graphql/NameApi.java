package org.yiding.meeting.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.EvidenceService;
import org.yiding.meeting.service.MeetingService;
import org.yiding.meeting.service.MentionService;
import org.yiding.meeting.service.Mentioned;
import org.yiding.meeting.service.NameSettled;
import org.yiding.meeting.service.NameSettling;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.OpenName;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** The names of which it is not sure whom they mean, and how a person settles them. */
@GraphQLApi
public class NameApi {

    private final NameSettling names;
    private final MentionService mentions;
    private final EvidenceService evidence;
    private final MeetingService meetings;
    private final DocumentService documents;

    NameApi(
            NameSettling names,
            MentionService mentions,
            EvidenceService evidence,
            MeetingService meetings,
            DocumentService documents) {
        this.names = names;
        this.mentions = mentions;
        this.evidence = evidence;
        this.meetings = meetings;
        this.documents = documents;
    }

    @Query
    @Description("待认定的单位称谓：可校正的会议记录中，每次会议的每种写法一项，会议日期新者在前；每页默认20项，至多200项")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR})
    public @NonNull NameToSettleConnection namesToSettle(
            @Description("筛选条件") @Nullable NamesToSettleFilter filter,
            @Description("每页项数，1至200，默认20") @Nullable Integer first,
            @Description("从该游标之后开始") @Nullable String after) {
        PageRequest request = PageRequest.of(first, after, NameSettling.CURSOR_PARTS);
        Page<OpenName> page = names.page(
                Objects.requireNonNullElse(filter, NamesToSettleFilter.NONE).search(), request);
        List<UUID> shown =
                page.rows().stream().map(name -> name.factIds().getFirst()).toList();
        Map<UUID, List<Mentioned>> found = mentions.ofFacts(shown);
        return NameToSettleConnection.of(page, name -> view(name, found));
    }

    @Mutation
    @Description("认定某一写法所指的单位：该次会议中出现此写法的各项事实一并校正，其写法自此为该单位的简称")
    @RolesAllowed(CLERK)
    public @NonNull SettleNameResult settleName(@Description("认定") @NonNull SettleNameInput input) {
        NameSettled settled = names.settle(input.command());
        return new SettleNameResult(
                view(settled.meeting()),
                settled.factIds().stream().map(UUID::toString).toList(),
                settled.corrections().stream().map(Views::correction).toList(),
                input.clientMutationId());
    }

    @Name("meeting")
    @Description("会议")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR})
    public List<@Nullable Meeting> meeting(@Source List<NameToSettle> open) {
        return Keys.one(open.stream().map(NameToSettle::meetingId).toList(), meetings::byIds, this::view);
    }

    @Name("evidence")
    @Description("依据：出现该写法的各项事实所出的原文片段")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR})
    public List<@NonNull List<@NonNull Evidence>> evidence(@Source List<NameToSettle> open) {
        List<UUID> all = open.stream()
                .flatMap(name -> name.facts().stream())
                .map(UUID::fromString)
                .distinct()
                .toList();
        Map<UUID, List<EvidenceEntity>> found = evidence.ofFacts(all);
        return open.stream()
                .map(name -> name.facts().stream()
                        .flatMap(fact -> found.getOrDefault(UUID.fromString(fact), List.of()).stream())
                        .map(Views::evidence)
                        .toList())
                .toList();
    }

    private static NameToSettle view(OpenName name, Map<UUID, List<Mentioned>> found) {
        Mentioned mentioned = found.getOrDefault(name.factIds().getFirst(), List.of()).stream()
                .filter(one -> name.asWritten().equals(one.mention().asWritten())
                        && one.mention().field().isAgency())
                .findFirst()
                .orElseThrow();
        return new NameToSettle(
                name.meetingId().toString(),
                name.asWritten(),
                Views.mention(mentioned),
                name.factIds().stream().map(UUID::toString).toList());
    }

    private Meeting view(MeetingEntity row) {
        return Views.meeting(row, documents.downloadUrl(row.document().id()));
    }
}
