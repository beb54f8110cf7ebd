package org.yiding.meeting.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.store.CorrectionAction;

/** What a person changed on a fact, beside what was read there. */
@Description("校正：人所更改的，与机器所识别的并存")
public record Correction(
        @Description("编号") @NonNull String id,
        @Description("所校正的事实的编号；会议本身的事项即会议的编号") @NonNull String fact,
        @Description("更改、补充或删去") @NonNull CorrectionAction action,
        @Description("所更改的字段；补充或删去整条时为空") @Nullable FactField field,
        @Description("机器所识别的值；未识别则为空") @Nullable String asRead,
        @Description("校正后的值；删去则为空") @Nullable String corrected,
        @Description("校正人的用户名") @NonNull String by,
        @Description("校正时间") @NonNull Instant at,
        @Description("理由；没有则为空") @Nullable String reason) {}
