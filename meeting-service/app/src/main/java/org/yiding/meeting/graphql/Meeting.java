package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.model.PartOfDay;

/** A meeting as the graph shows it; what hangs on it is in {@link MeetingFields}. */
@Key(fields = @FieldSet("id"))
@Description("会议：一次会议及其纪要")
public record Meeting(
        @Description("编号") @NonNull String id,
        @Description("会议次数，如第93次为93") @Nullable Integer ordinal,
        @Description("召开日期") @Nullable LocalDate heldOn,
        @Description("上午、中午、下午或晚上") @Nullable PartOfDay partOfDay,

        @Description("记录状态：草稿、已校正、已确认、已公开、内部、已撤回、已被取代") @NonNull
        MeetingState state,

        @Description("版本，自1起，每次变更加1；修改时须带上所见的版本") int version,
        @Description("最近一次重新打开、撤回或取代的理由；没有则为空") @Nullable String stateReason,
        @Description("会议名称，如“市政府第93次常务会议”") @Nullable String title,
        @Description("会议机构") @NonNull Body body,
        @Description("主持人") @Nullable Person chair,
        @Description("主持人职务，如“市长”") @Nullable String chairTitle,
        @Description("会议纪要") @NonNull Minutes minutes) {}
