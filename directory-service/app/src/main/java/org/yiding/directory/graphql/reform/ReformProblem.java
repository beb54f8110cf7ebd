package org.yiding.directory.graphql.reform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.reform.ReformOutcome.Problem;

/** Why a reform cannot be applied. */
@Description("改革不能实施的原因")
public record ReformProblem(
        @Description("第几步，自 0 起；关乎整体则为空") @Nullable Integer step,
        @NonNull @Description("问题") String message,
        @NonNull @Description("如何解决") String remedy) {

    static ReformProblem of(Problem problem) {
        return new ReformProblem(problem.step(), problem.message(), problem.remedy());
    }
}
