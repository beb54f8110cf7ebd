package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.graphql.api.federation.Resolver;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.consolidation.DecisionHistory;
import org.yiding.regulation.service.consolidation.DecisionHistory.ActApplied;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.DecisionStore.DecidedText;

/** From the meetings' resolutions to what they decided on, and back. */
@GraphQLApi
public class ResolutionFields {

    private final DecisionHistory decisions;
    private final Regulations regulations;

    ResolutionFields(DecisionHistory decisions, Regulations regulations) {
        this.decisions = decisions;
        this.regulations = regulations;
    }

    /** Answers entity references: whether such a resolution exists is for its owner to say. */
    @Resolver
    @Name("resolution")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<Resolution> resolutionEntities(@Name("id") List<String> id) {
        return id.stream().map(Resolution::new).toList();
    }

    @Description("由它批准的修改文件，按公布先后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull AmendingAct>> acts(@Source List<Resolution> resolutions) {
        Map<String, List<ActApplied>> found =
                decisions.actsOf(resolutions.stream().map(Resolution::id).toList());
        return resolutions.stream()
                .map(resolution -> found.getOrDefault(resolution.id(), List.of()).stream()
                        .map(one -> AmendingAct.of(one.act(), one.applications()))
                        .toList())
                .toList();
    }

    @Description("它作出决定的法规文件：其文本、阶段、效力变化由它而定，或其本身为它所批准的修改文件")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Regulation>> decidedRegulations(@Source List<Resolution> resolutions) {
        Map<String, List<UUID>> found =
                decisions.regulationsOf(resolutions.stream().map(Resolution::id).toList());
        Map<UUID, RegulationEntity> entities =
                regulations.byId(found.values().stream().flatMap(List::stream).toList());
        LocalDate today = regulations.today();
        return resolutions.stream()
                .map(resolution -> found.getOrDefault(resolution.id(), List.of()).stream()
                        .map(entities::get)
                        .map(entity -> Regulation.of(entity, today))
                        .toList())
                .toList();
    }

    // An entry may be one that its owner does not show to the caller; without null entries the whole regulation would
    // go.
    @Description("决定该文本的议定意见（会议服务），按同日各修改文件的次序；不知道时为空列表，会议服务不予显示者为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@Nullable Resolution>> decidedBy(@Source List<RegulationVersion> versions) {
        Map<UUID, List<DecidedText>> found = decisions.ofTexts(
                versions.stream().map(RegulationVersion::regulation).distinct().toList());
        return versions.stream()
                .map(version -> found.getOrDefault(version.regulation(), List.of()).stream()
                        .filter(text -> text.effectiveOn().equals(version.effectiveOn()))
                        .map(DecidedText::resolution)
                        .distinct()
                        .<@Nullable Resolution>map(Resolution::new)
                        .toList())
                .toList();
    }

    @Description("该文件作为法规文件的条目")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Regulation> regulation(@Source List<AmendingAct> acts) {
        Map<UUID, RegulationEntity> entities = regulations.byId(
                acts.stream().map(act -> UUID.fromString(act.id())).toList());
        LocalDate today = regulations.today();
        return acts.stream()
                .map(act -> Regulation.of(Objects.requireNonNull(entities.get(UUID.fromString(act.id()))), today))
                .toList();
    }
}
