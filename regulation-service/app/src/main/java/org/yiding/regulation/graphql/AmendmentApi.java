package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.LEGAL;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.service.consolidation.AmendmentService;
import org.yiding.regulation.service.consolidation.AmendmentService.Applied;
import org.yiding.regulation.service.consolidation.Consolidated;
import org.yiding.regulation.service.consolidation.Part;
import org.yiding.regulation.service.consolidation.Plan;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.service.consolidation.TextService;
import org.yiding.regulation.service.consolidation.TextService.Taken;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.support.error.YidingException;

/** How a legal officer takes texts over, tries amending acts and applies them. */
@GraphQLApi
public class AmendmentApi {

    private final AmendmentService amendments;
    private final TextService texts;
    private final TextHistory history;

    AmendmentApi(AmendmentService amendments, TextService texts, TextHistory history) {
        this.amendments = amendments;
        this.texts = texts;
        this.history = history;
    }

    @Mutation
    @NonNull
    @Description("整体录入一件法规文件的文本；同一文本重复录入不作改动")
    @RolesAllowed(LEGAL)
    public ImportedText importRegulationText(@NonNull @Description("待录入的文本") RegulationTextInput input) {
        Taken taken = texts.take(input.request());
        return new ImportedText(Regulation.of(taken.regulation(), taken.effectiveOn()), taken.alreadyThere());
    }

    @Query
    @NonNull
    @Description("预览修改文件：各项修改、修改后的文本、需人查看之处；不作任何改动")
    @RolesAllowed(LEGAL)
    public AmendmentPreview previewAmendment(@NonNull @Description("待预览的修改文件") AmendmentInput input) {
        Plan plan = amendments.preview(input.request());
        return new AmendmentPreview(
                plan.decision().act().title(),
                plan.promulgatedOn(),
                plan.effectiveOn(),
                plan.decision().act().operations().stream()
                        .map(ActOperation::of)
                        .toList(),
                plan.decision().act().notUnderstood().stream()
                        .map(one -> one.finding().evidence().sentence())
                        .toList(),
                plan.parts().stream().map(AmendmentApi::part).toList(),
                plan.basis());
    }

    @Mutation
    @NonNull
    @Description("适用修改文件：对其所修改的全部法规文件，或在有任何疑问时一件也不改")
    @RolesAllowed(LEGAL)
    public AppliedAct applyAmendment(@NonNull @Description("待适用的修改文件") AmendmentInput input) {
        Applied applied = amendments.apply(input.request());
        return new AppliedAct(
                AmendingAct.of(history.act(applied.actId()).orElseThrow(), applied.applications()),
                applied.alreadyApplied(),
                applied.warnings(),
                input.clientMutationId());
    }

    private static AmendmentPart part(Part part) {
        RegulationEntity known = part.regulation();
        YidingException refusal = part.refusal();
        Consolidated consolidated = part.consolidated();
        List<Consolidated.Result> results = consolidated == null ? List.of() : consolidated.results();
        return new AmendmentPart(
                part.instrument(),
                known == null ? null : known.id().toString(),
                refusal == null,
                refusal == null ? null : refusal.getMessage(),
                results.stream().map(PreviewedText::of).toList(),
                results.stream()
                        .map(Consolidated.Result::amendment)
                        .flatMap(Stream::ofNullable)
                        .map(Amendment::warnings)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }
}
