package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;

/** An organ that meets. */
@Description("会议机构，如苏州市人民政府常务会议")
public record Body(
        @Description("编号") @NonNull String id,
        @Description("政府全称，取文中最完整的写法") @NonNull String name,

        @Description("会议种类：常务会议、全体会议、市长办公会议、专题会议、党组会议；文中未写明则为空") @Nullable
        BodyKind kind) {}
