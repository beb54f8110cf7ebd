package org.yiding.directory.graphql.reform;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.reform.ReformPlan;
import org.yiding.directory.store.ReformEntity.Act;
import org.yiding.directory.succession.ReformStep;
import org.yiding.support.error.InvalidInputException;

/** One command over several agencies. */
@Description("机构改革：一个文件对若干单位的调整，整体生效")
@Input("ReformInput")
public record ReformInput(
        @NonNull @Description("所依据文件的标题") String act,
        @Description("文号") @Nullable String actNumber,
        @Description("文件的 SHA-256，64 位小写十六进制") @Nullable String sourceDocument,
        @NonNull @Description("自该日起生效") LocalDate on,
        @NonNull @Description("各步，按次序") List<@NonNull ReformStepInput> steps) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_STEPS = 200;

    ReformPlan plan() {
        if (act.isBlank()) {
            throw new InvalidInputException("input.act", "The act has no title.", "Send the title of the act.");
        }
        if (sourceDocument != null && !SHA256.matcher(sourceDocument).matches()) {
            throw new InvalidInputException(
                    "input.sourceDocument",
                    "input.sourceDocument is not a SHA-256.",
                    "Send 64 hexadecimal digits in lower case, or leave it out.");
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new InvalidInputException(
                    "input.steps",
                    "The reform has " + steps.size() + " steps, not 1 to " + MOST_STEPS + ".",
                    "Send the steps of one act.");
        }
        List<ReformStep> each = IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(i).step("input.steps[" + i + "]"))
                .toList();
        return new ReformPlan(new Act(act.strip(), actNumber, sourceDocument, on), each);
    }
}
