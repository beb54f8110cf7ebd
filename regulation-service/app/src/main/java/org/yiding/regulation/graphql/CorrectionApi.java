package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.consolidation.CorrectionService;
import org.yiding.regulation.service.consolidation.CorrectionService.Corrected;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.store.history.StoredCorrection;

/** How a legal officer puts a stored text right, and what was put right. */
@GraphQLApi
public class CorrectionApi {

    private final CorrectionService corrections;
    private final TextHistory history;
    private final Regulations regulations;

    CorrectionApi(CorrectionService corrections, TextHistory history, Regulations regulations) {
        this.corrections = corrections;
        this.history = history;
        this.regulations = regulations;
    }

    @Mutation
    @NonNull
    @Description("更正已录入的文本：此前所知仍可查询，其后各修改文件重新适用于更正后的文本；修改文件本身不变")
    @RolesAllowed(LEGAL)
    public CorrectedText correctRegulationText(@NonNull @Description("更正") TextCorrectionInput input) {
        Corrected corrected = corrections.correct(input.request());
        return new CorrectedText(
                Regulation.of(regulations.required(corrected.regulationId()), input.effectiveOn()),
                corrected.days(),
                corrected.warnings(),
                input.clientMutationId());
    }

    @Description("对各文本的更正，由先到后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull TextCorrection>> corrections(@Source List<Regulation> regulations) {
        List<UUID> ids = regulations.stream().map(Regulation::key).toList();
        Map<UUID, List<StoredCorrection>> found = history.corrections(ids);
        return ids.stream()
                .map(id -> found.getOrDefault(id, List.of()).stream()
                        .map(TextCorrection::of)
                        .toList())
                .toList();
    }
}
