package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of applying an act. */
@Description("适用修改文件的结果")
public record AppliedAct(
        @NonNull @Description("修改文件") AmendingAct act,
        @Description("此前已适用，未作改动") boolean alreadyApplied,
        @NonNull @Description("需人查看之处") List<@NonNull String> warnings,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
