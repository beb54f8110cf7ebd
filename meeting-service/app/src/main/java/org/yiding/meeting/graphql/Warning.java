package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something the reading could not place. */
@Description("提示：未能识别或存疑之处")
public record Warning(
        @Description("提示代码") @NonNull String code,
        @Description("说明") @NonNull String message,
        @Description("起始字符位置（Unicode 码点）") @Nullable Integer start,
        @Description("结束字符位置（不含）") @Nullable Integer end) {}
