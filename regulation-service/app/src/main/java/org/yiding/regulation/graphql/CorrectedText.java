package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of putting a text right. */
@Description("更正的结果")
public record CorrectedText(
        @NonNull @Description("法规文件") Regulation regulation,
        @NonNull @Description("因更正而有所不同的各文本的施行日，所更正者在前") List<@NonNull LocalDate> changedTexts,
        @NonNull @Description("需人查看之处") List<@NonNull String> warnings,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
