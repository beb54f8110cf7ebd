package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.CorrectFact;

/** A fact to be corrected. */
@Input("CorrectFactInput")
@Description("待校正的事实")
public record CorrectFactInput(
        @Description("事实的编号；校正会议本身的事项用会议的编号") @NonNull String fact,
        @Description("所见的会议记录版本；已非当前版本则被拒绝") int version,
        @Description("更改的字段及其新值") @NonNull List<@NonNull FieldValueInput> changes,
        @Description("理由；可不填") @Nullable String reason,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {

    CorrectFact command() {
        return new CorrectFact(
                Keys.required("fact", fact),
                version,
                changes.stream().map(FieldValueInput::change).toList(),
                reason,
                clientMutationId);
    }
}
