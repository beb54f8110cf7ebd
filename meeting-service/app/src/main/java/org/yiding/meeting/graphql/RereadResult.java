package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What came of reading minutes again. */
@Description("重新识别的结果")
public record RereadResult(
        @Description("重新识别后的会议") @NonNull Meeting meeting,
        @Description("仍予保留的校正：所据原文仍在") @NonNull List<@NonNull Correction> kept,
        @Description("未能保留的校正：所据原文已不在，需人逐条查看") @NonNull List<@NonNull Correction> lost,
        @Description("未能识别之处") @NonNull List<@NonNull Warning> warnings) {}
