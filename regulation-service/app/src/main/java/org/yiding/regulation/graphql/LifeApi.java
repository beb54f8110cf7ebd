package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.consolidation.LifeHistory;
import org.yiding.regulation.service.consolidation.LifeService;
import org.yiding.regulation.service.consolidation.LifeWithdrawal;
import org.yiding.regulation.service.consolidation.StageService;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.StoredLifeEvent;

/** How a regulation comes into force, is suspended and resumed, and ends; and how it stands on a day. */
@GraphQLApi
public class LifeApi {

    private final LifeService life;
    private final LifeWithdrawal withdrawal;
    private final StageService stages;
    private final LifeHistory history;
    private final Regulations regulations;

    LifeApi(
            LifeService life,
            LifeWithdrawal withdrawal,
            StageService stages,
            LifeHistory history,
            Regulations regulations) {
        this.life = life;
        this.withdrawal = withdrawal;
        this.stages = stages;
        this.history = history;
        this.regulations = regulations;
    }

    @Mutation
    @NonNull
    @Description("记载暂停适用、恢复适用、废止或失效，及其依据；日期倒置或重叠则被拒绝")
    @RolesAllowed(LEGAL)
    public RegulationChanged recordLifeEvent(@NonNull @Description("效力变化") LifeEventInput input) {
        life.record(input.request());
        return changed(input.regulation(), input.from(), input.clientMutationId());
    }

    @Mutation
    @NonNull
    @Description("撤销误记的效力变化：此前所知仍可查询，因其截止者恢复原状")
    @RolesAllowed(LEGAL)
    public RegulationChanged withdrawLifeEvent(@NonNull @Description("撤销") LifeEventWithdrawalInput input) {
        UUID regulation = withdrawal.withdraw(input.request());
        return changed(regulation.toString(), regulations.today(), input.clientMutationId());
    }

    @Mutation
    @NonNull
    @Description("依次记载草案、审议、公布、施行各阶段，及其依据的议定意见；越过或倒退则被拒绝")
    @RolesAllowed(LEGAL)
    public RegulationChanged recordStage(@NonNull @Description("阶段") StageInput input) {
        stages.record(input.request());
        return changed(input.regulation(), input.from(), input.clientMutationId());
    }

    @NonNull
    @Description("所问之日的效力")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public LegalStatus status(
            @Source Regulation regulation,
            @Description("所问之日；默认与法规文件相同") @Nullable LocalDate asOf,
            @Description("以该时刻所知为准；默认以现在所知为准") @Nullable Instant knownAt) {
        LocalDate day = Objects.requireNonNullElse(asOf, regulation.asOf());
        return LegalStatus.of(history.status(regulation.key(), day, knownAt));
    }

    @Description("效力上的历次变化，由先到后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull LifeEvent>> lifeEvents(@Source List<Regulation> regulations) {
        List<UUID> ids = regulations.stream().map(Regulation::key).toList();
        Map<UUID, List<StoredLifeEvent>> found = history.events(ids);
        return ids.stream()
                .map(id -> found.getOrDefault(id, List.of()).stream()
                        .map(LifeEvent::of)
                        .toList())
                .toList();
    }

    @Description("作出决定的法规文件；没有或不知道时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Regulation> act(@Source List<LifeEvent> events) {
        Map<UUID, RegulationEntity> found = regulations.byId(
                events.stream().map(LifeEvent::actKey).filter(Objects::nonNull).toList());
        return events.stream()
                .<@Nullable Regulation>map(event -> {
                    UUID act = event.actKey();
                    RegulationEntity entity = act == null ? null : found.get(act);
                    return entity == null ? null : Regulation.of(entity, event.from());
                })
                .toList();
    }

    @Name("act")
    @Description("作为法规文件的条目")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Regulation> pendingAct(@Source List<PendingAct> acts) {
        Map<UUID, RegulationEntity> found =
                regulations.byId(acts.stream().map(PendingAct::actKey).toList());
        return acts.stream()
                .map(act -> Regulation.of(Objects.requireNonNull(found.get(act.actKey())), act.since()))
                .toList();
    }

    private RegulationChanged changed(String id, LocalDate day, @Nullable String clientMutationId) {
        return new RegulationChanged(
                Regulation.of(regulations.required(Ids.required("input.regulation", id)), day), clientMutationId);
    }
}
