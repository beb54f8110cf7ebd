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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.TextHistory;

/** What the text of a regulation is on a day, what changed between two, and which act did it. */
@GraphQLApi
public class HistoryApi {

    private final TextHistory history;

    HistoryApi(TextHistory history) {
        this.history = history;
    }

    @Description("所问之日的全文；没有或不知道时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable RegulationText text(
            @Source Regulation regulation,
            @Description("所问之日；默认与法规文件相同") @Nullable LocalDate asOf,
            @Description("以该时刻所知为准；默认以现在所知为准") @Nullable Instant knownAt) {
        return history.on(id(regulation), Objects.requireNonNullElse(asOf, regulation.asOf()), knownAt)
                .map(RegulationText::of)
                .orElse(null);
    }

    @NonNull
    @Description("两日文本之间有所不同的规定，按后一文本的次序")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull ProvisionChange> compare(
            @Source Regulation regulation,
            @NonNull @Description("前一日") LocalDate from,
            @NonNull @Description("后一日") LocalDate to) {
        return history.compare(id(regulation), from, to).stream()
                .map(change -> ProvisionChange.of(change, from, to))
                .toList();
    }

    @Query
    @NonNull
    @Description("一条规定的历次现状，由先到后；没有这条规定则为空列表")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull ProvisionState> provisionHistory(@NonNull @Description("规定的标识") String id) {
        return history.provision(id).stream().map(ProvisionState::of).toList();
    }

    @Query
    @Description("按标识取修改文件及其各项修改；没有则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable AmendingAct amendingAct(@NonNull @Description("标识") String id) {
        UUID key = Ids.required("id", id);
        return history.act(key)
                .map(act -> AmendingAct.of(act, history.applicationsOf(key)))
                .orElse(null);
    }

    private static UUID id(Regulation regulation) {
        return UUID.fromString(regulation.id());
    }
}
