package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.service.AddFact;

/** A fact to be added. */
@Input("AddFactInput")
@Description("待补充的事实")
public record AddFactInput(
        @Description("事实的种类") @NonNull FactKind kind,
        @Description("所属的会议、议题或议定意见的编号") @NonNull String parent,
        @Description("所见的会议记录版本；已非当前版本则被拒绝") int version,
        @Description("各字段的值") @NonNull List<@NonNull FieldValueInput> values,
        @Description("依据：原文片段；可不填") @Nullable SpanInput evidence,
        @Description("理由；可不填") @Nullable String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    AddFact command() {
        return new AddFact(
                kind,
                Keys.required("fact", parent),
                version,
                values.stream().map(FieldValueInput::change).toList(),
                evidence == null ? null : evidence.span(),
                reason,
                clientMutationId);
    }
}
