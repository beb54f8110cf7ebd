package org.yiding.directory.graphql.reform;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.service.Ids;
import org.yiding.directory.succession.ReformStep;
import org.yiding.directory.succession.Successor;

/** What a reform does to one agency, or to several that become one. */
@Description("改革的一步")
@Input("ReformStepInput")
public record ReformStepInput(
        @NonNull @Description("MERGE 合并，SPLIT 分设，RENAME 更名，TRANSFER 划转，ABOLISH 撤销")
        SuccessionKind kind,

        @NonNull @Description("所涉单位的标识") List<@NonNull String> agencies,

        @NonNull @Description("去向：合并为一个，分设为两个以上，更名为新的全称，划转的接收单位，撤销后承接职责的单位（可无）")
        List<@NonNull SuccessorInput> into,

        @Description("划转的职责，用文件的原话；整体转隶则不填") @Nullable String matter) {

    ReformStep step(String field) {
        List<Successor> successors = IntStream.range(0, into.size())
                .mapToObj(i -> into.get(i).successor(field + ".into[" + i + "]"))
                .toList();
        return new ReformStep(
                kind,
                IntStream.range(0, agencies.size())
                        .mapToObj(i -> Ids.required(field + ".agencies[" + i + "]", agencies.get(i)))
                        .toList(),
                successors,
                matter);
    }
}
