package org.yiding.meeting.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.store.MeetingSearch;

/** Which meetings a client asks for; what is left out asks for any. */
@Input("MeetingFilter")
@Description("会议筛选条件，各条件须同时满足")
public record MeetingFilter(
        @Description("会议次数") @Nullable Integer ordinal,
        @Description("政府全称") @Nullable String body,
        @Description("召开日期不早于") @Nullable LocalDate heldFrom,
        @Description("召开日期不晚于") @Nullable LocalDate heldTo,
        @Description("记录状态") @Nullable MeetingState state,
        @Description("会议名称、议题标题或议定意见中出现的文字") @Nullable String text) {

    MeetingSearch toSearch() {
        return new MeetingSearch(ordinal, body, heldFrom, heldTo, state, text);
    }
}
