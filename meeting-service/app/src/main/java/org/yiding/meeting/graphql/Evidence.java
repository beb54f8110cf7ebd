package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A span of source text. */
@Description("依据：事实所出的原文片段")
public record Evidence(
        @Description("起始字符位置（Unicode 码点，自0起）") int start,
        @Description("结束字符位置（不含）") int end,
        @Description("原文") @NonNull String quote,
        @Description("起始行号，自1起") @Nullable Integer line,
        @Description("起始页码，自1起") @Nullable Integer page) {}
