package org.yiding.directory.graphql.reform;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.graphql.Agency;

/** Who answers for what was another's. */
@Description("今之责任单位")
public record ResponsibleAgency(
        @NonNull @Description("单位，所问之日的情形") Agency agency,
        @NonNull @Description("承接的职责，用文件的原话；全部承接则为空") List<@NonNull String> matters,
        @NonNull @Description("由来，先者在前；仍是原单位则为空") List<@NonNull Succession> path) {}
