package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.consolidation.TextHistory.Text;
import org.yiding.regulation.store.history.StoredVersion.Origin;

/** The text of a regulation on a day. */
@Description("某日的全文")
public record RegulationText(
        @NonNull @Description("该文本的施行日（含）") LocalDate effectiveOn,
        @Description("被后一文本取代之日（不含）；不知道时为空") @Nullable LocalDate supersededOn,

        @NonNull @Description("来源：TEXT 整体录入，ACTS 依修改文件计算，CORRECTED 更正")
        Origin origin,

        @NonNull @Description("全文") String body,
        @NonNull @Description("全文的 SHA-256") String sha256,
        @NonNull @Description("各条规定，按原文次序") List<@NonNull ProvisionText> provisions,

        @NonNull @Description("已公布或已经会议决定而尚未计入本文本的修改文件的标识") List<@NonNull String> pendingActIds,

        @NonNull @Description("已公布或已经会议决定而尚未计入本文本的修改文件，由先到后")
        List<@NonNull PendingAct> pendingActs) {

    static RegulationText of(Text text) {
        return new RegulationText(
                text.version().effectiveOn(),
                text.version().supersededOn(),
                text.version().origin(),
                text.print(),
                String.valueOf(text.version().textSha256()),
                text.rows().stream()
                        .map(row -> ProvisionText.of(row, text.version().effectiveOn()))
                        .toList(),
                text.pending().stream().map(act -> act.act().toString()).toList(),
                text.pending().stream().map(PendingAct::of).toList());
    }
}
