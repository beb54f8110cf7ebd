package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A name of which it is not sure whom it means; its meeting and its evidence are in {@link NameApi}. */
@Description("待认定的称谓：一次会议中的一种写法")
public record NameToSettle(
        @Description("会议的编号") @NonNull String meetingId,
        @Description("原文写法") @NonNull String asWritten,
        @Description("现作何理解，也可能指谁") @NonNull Mention mention,
        @Description("出现该写法的各项事实的编号") @NonNull List<@NonNull String> facts) {}
