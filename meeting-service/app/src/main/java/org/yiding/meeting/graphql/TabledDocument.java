package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A document put before the meeting. */
@Description("上会文件")
public record TabledDocument(
        @Description("编号") @NonNull String id,
        @Description("文件标题，不含书名号") @NonNull String title,
        @Description("文种，如“实施意见”") @Nullable String type,
        @Description("对应的规范性文件") @NonNull Regulation regulation) {}
