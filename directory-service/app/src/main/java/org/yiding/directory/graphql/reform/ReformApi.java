package org.yiding.directory.graphql.reform;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.Commands;
import org.yiding.directory.service.reform.ReformOutcome;
import org.yiding.directory.service.reform.ReformOutcome.Becoming;
import org.yiding.directory.service.reform.Reforms;
import org.yiding.directory.service.reform.Successions;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.support.paging.PageRequest;

/** Reforms: tried, applied, undone. */
@GraphQLApi
public class ReformApi {

    private static final int CURSOR_PARTS = 1;

    private final Reforms reforms;
    private final Successions successions;
    private final Commands commands;
    private final Directory directory;

    ReformApi(Reforms reforms, Successions successions, Commands commands, Directory directory) {
        this.reforms = reforms;
        this.successions = successions;
        this.commands = commands;
        this.directory = directory;
    }

    /** Two applications of one reform under one key are one; the key goes with all that was sent. */
    private record Application(ReformInput input, String basis) {}

    /** An undoing as it was sent. */
    private record Undoing(String id, String reason) {}

    @Query
    @NonNull
    @Description("预演改革：各单位的去向与不能实施的原因，不作任何改动")
    @RolesAllowed(DIRECTORY_EDITOR)
    public ReformPreview previewReform(@NonNull ReformInput input) {
        ReformOutcome outcome = reforms.preview(input.plan());
        LocalDate before = input.on().minusDays(1);
        Map<UUID, AgencyEntity> agencies = directory.agencies(
                outcome.becomings().stream().map(Becoming::agency).toList());
        return new ReformPreview(
                outcome.basis(),
                outcome.becomings().stream()
                        .map(becoming -> new ReformBecoming(
                                becoming.step(),
                                becoming.kind(),
                                Agency.of(Objects.requireNonNull(agencies.get(becoming.agency())), before),
                                becoming.ends(),
                                becoming.into(),
                                becoming.matter(),
                                becoming.account()))
                        .toList(),
                outcome.problems().stream().map(ReformProblem::of).toList());
    }

    @Mutation
    @NonNull
    @Description("实施改革：全部步骤一并生效，有一步不能实施则全部不作改动")
    @RolesAllowed(DIRECTORY_EDITOR)
    public ReformResult applyReform(
            @NonNull ReformInput input,
            @NonNull @Description("预演所给的依据") String basis,
            @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {
        return once(clientMutationId, new Application(input, basis), () -> reforms.apply(input.plan(), basis));
    }

    @Mutation
    @NonNull
    @Description("撤回改革：恢复到实施之前；已有依赖于它的内容则拒绝，并说明是什么")
    @RolesAllowed(DIRECTORY_EDITOR)
    public ReformResult undoReform(
            @NonNull @Description("改革的标识") String id,
            @NonNull @Description("理由") String reason,
            @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {
        return once(clientMutationId, new Undoing(id, reason), () -> reforms.undo(Ids.required("id", id), reason));
    }

    @Query
    @NonNull
    @Description("改革列表，按实施先后，含已撤回的")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public ReformConnection reforms(
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        return ReformConnection.of(
                successions.page(PageRequest.of(first, after, CURSOR_PARTS)).map(Reform::of));
    }

    private ReformResult once(@Nullable String key, Record sent, Supplier<UUID> command) {
        UUID id = commands.once(key, sent, command);
        return new ReformResult(Reform.of(successions.reform(id).orElseThrow()), key);
    }
}
