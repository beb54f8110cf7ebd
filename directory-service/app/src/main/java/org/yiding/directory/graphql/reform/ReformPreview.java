package org.yiding.directory.graphql.reform;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a reform would do. */
@Description("改革的预演")
public record ReformPreview(
        @NonNull @Description("依据：实施时带上，此后有单位变动则拒绝") String basis,
        @NonNull @Description("各单位的去向") List<@NonNull ReformBecoming> becomings,
        @NonNull @Description("不能实施的原因；可以实施则为空") List<@NonNull ReformProblem> problems) {}
