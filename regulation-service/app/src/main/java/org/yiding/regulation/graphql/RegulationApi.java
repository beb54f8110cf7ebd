package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.Version;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.support.paging.PageRequest;

/** Reads regulations. Everything below a list is fetched in one or two statements for the whole list. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.6",
        _import = {
            @Import(name = "@key"),
            @Import(name = "@shareable"),
            @Import(name = "@inaccessible"),
            @Import(name = "FieldSet")
        })
public class RegulationApi {

    private static final int CURSOR_PARTS = 1;

    private final Regulations regulations;

    RegulationApi(Regulations regulations) {
        this.regulations = regulations;
    }

    @Query
    @NonNull
    @Description("法规文件列表，按登记先后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public RegulationConnection regulations(
            @Description("筛选条件") @Nullable RegulationFilter filter,
            @Description("所问之日；默认今日") @Nullable LocalDate asOf,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        LocalDate day = dayOf(asOf);
        PageRequest page = PageRequest.of(first, after, CURSOR_PARTS);
        return RegulationConnection.of(regulations
                .list(RegulationFilter.criteria(filter, day), page)
                .map(entity -> Regulation.of(entity, day)));
    }

    @Query
    @Description("按标识取法规文件；没有则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable Regulation regulation(
            @NonNull @Description("标识") String id, @Description("所问之日；默认今日") @Nullable LocalDate asOf) {
        UUID key = Ids.required("id", id);
        return Optional.ofNullable(regulations.byId(List.of(key)).get(key))
                .map(entity -> Regulation.of(entity, dayOf(asOf)))
                .orElse(null);
    }

    /** Answers entity references in their order, null for what is not known. */
    @Resolver
    @Name("regulation")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Regulation> regulationEntities(@Name("id") List<String> id) {
        LocalDate today = regulations.today();
        List<Optional<UUID>> keys = id.stream().map(Ids::parsed).toList();
        Map<UUID, RegulationEntity> found =
                regulations.byId(keys.stream().flatMap(Optional::stream).toList());
        return keys.stream()
                .map(key -> key.map(found::get)
                        .map(entity -> Regulation.of(entity, today))
                        .orElse(null))
                .toList();
    }

    @Description("所处阶段：DRAFT 草案，DELIBERATED 审议，PROMULGATED 公布，IN_FORCE 施行，AMENDED 修改，REPEALED 废止，LAPSED 失效；当日尚无记载时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable RegulationStage stage(
            @Source Regulation regulation, @Description("所问之日；默认与法规文件相同") @Nullable LocalDate asOf) {
        return regulation
                .history()
                .stageOn(asOf == null ? regulation.asOf() : asOf)
                .orElse(null);
    }

    @NonNull
    @Description("所处阶段的历次变化，由先到后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull StageReached> stages(@Source Regulation regulation) {
        return regulation.history().entries().stream().map(StageReached::of).toList();
    }

    @Description("所问之日有效的版本；没有或不知道时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable RegulationVersion> version(@Source List<Regulation> regulations) {
        Map<UUID, List<Version>> found = this.regulations.versions(ids(regulations));
        return regulations.stream()
                .map(regulation -> found.getOrDefault(id(regulation), List.of()).stream()
                        .filter(version -> version.holdsOn(regulation.asOf()))
                        .findFirst()
                        .map(version -> RegulationVersion.of(id(regulation), version))
                        .orElse(null))
                .toList();
    }

    @Description("历来的版本，由先到后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull RegulationVersion>> versions(@Source List<Regulation> regulations) {
        Map<UUID, List<Version>> found = this.regulations.versions(ids(regulations));
        return regulations.stream()
                .map(regulation -> found.getOrDefault(id(regulation), List.of()).stream()
                        .map(version -> RegulationVersion.of(id(regulation), version))
                        .toList())
                .toList();
    }

    @Description("修改它的文件")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Regulation>> amendedBy(@Source List<Regulation> regulations) {
        return linked(regulations, this.regulations.actsAmending(ids(regulations)));
    }

    @Description("它所修改的法规文件")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Regulation>> amends(@Source List<Regulation> regulations) {
        return linked(regulations, this.regulations.amendedBy(ids(regulations)));
    }

    private static List<List<Regulation>> linked(
            List<Regulation> regulations, Map<UUID, List<RegulationEntity>> found) {
        return regulations.stream()
                .map(regulation -> found.getOrDefault(id(regulation), List.of()).stream()
                        .map(entity -> Regulation.of(entity, regulation.asOf()))
                        .toList())
                .toList();
    }

    private static List<UUID> ids(List<Regulation> regulations) {
        return regulations.stream().map(RegulationApi::id).toList();
    }

    private static UUID id(Regulation regulation) {
        return UUID.fromString(regulation.id());
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? regulations.today() : asOf;
    }
}
