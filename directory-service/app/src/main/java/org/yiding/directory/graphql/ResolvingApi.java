package org.yiding.directory.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.MentionResolver.Candidate;
import org.yiding.directory.naming.MentionResolver.Resolved;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.Resolving;
import org.yiding.directory.service.Resolving.Resolution;

/** Which agencies written names may mean. */
@GraphQLApi
public class ResolvingApi {

    private static final int CANDIDATES_OF_ONE = 10;
    private static final int CANDIDATES_OF_MANY = 3;

    private final Resolving resolving;
    private final Directory directory;

    ResolvingApi(Resolving resolving, Directory directory) {
        this.resolving = resolving;
        this.directory = directory;
    }

    @Query
    @NonNull
    @Description("某一写法可能所指的单位，附可能性与理由，最可能者在前；由人决定")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull AgencyCandidate> agencyCandidates(
            @NonNull @Description("写法，如“市发改委”") String name,
            @NonNull @Description("文件所属地区全称，如“苏州市”") String region,
            @Description("文件所述之日；默认今日") @Nullable LocalDate asOf,
            @Description("至多几个，默认 10，最多 50") @Nullable Integer first) {
        return resolved(List.of(name), region, asOf, first == null ? CANDIDATES_OF_ONE : first)
                .getFirst()
                .candidates();
    }

    @Query
    @NonNull
    @Description("一份文件中的各称谓可能所指的单位，次序与所送相同，至多 1000 个；由人决定")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull ResolvedMention> resolve(
            @NonNull @Description("文件中的各写法") List<@NonNull String> mentions,
            @NonNull @Description("文件所属地区全称，如“苏州市”") String region,
            @Description("文件所述之日；默认今日") @Nullable LocalDate asOf,
            @Description("每个称谓至多几个，默认 3，最多 50") @Nullable Integer first) {
        return resolved(mentions, region, asOf, first == null ? CANDIDATES_OF_MANY : first);
    }

    private List<ResolvedMention> resolved(List<String> mentions, String region, @Nullable LocalDate asOf, int first) {
        LocalDate day = asOf == null ? directory.today() : asOf;
        Resolution resolution = resolving.resolve(mentions, region, day, first);
        Map<UUID, Agency> agencies = new HashMap<>();
        resolution.agencies().forEach((id, entity) -> agencies.put(id, Agency.of(entity, day)));
        return resolution.mentions().stream()
                .map(resolved -> mention(resolved, agencies))
                .toList();
    }

    private static ResolvedMention mention(Resolved resolved, Map<UUID, Agency> agencies) {
        return new ResolvedMention(
                resolved.mention(),
                resolved.candidates().stream()
                        .map(candidate -> candidate(candidate, agencies))
                        .toList());
    }

    private static AgencyCandidate candidate(Candidate candidate, Map<UUID, Agency> agencies) {
        return new AgencyCandidate(
                Objects.requireNonNull(agencies.get(candidate.agency())), candidate.score(), candidate.reason());
    }
}
