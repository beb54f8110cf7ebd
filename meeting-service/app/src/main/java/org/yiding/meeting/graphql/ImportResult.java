package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of an import. */
@Description("导入结果")
public record ImportResult(
        @Description("导入的会议") @NonNull Meeting meeting,
        @Description("此前已导入同一文件") boolean alreadyImported,
        @Description("未能识别之处") @NonNull List<@NonNull Warning> warnings,
        @Description("调用方的幂等键") @Nullable String clientMutationId) {}
