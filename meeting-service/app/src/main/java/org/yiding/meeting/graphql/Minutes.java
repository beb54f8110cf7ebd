package org.yiding.meeting.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the minutes say of themselves. */
@Description("会议纪要：记录会议的文件")
public record Minutes(
        @Description("整理日期") @Nullable LocalDate compiledOn,
        @Description("印发日期") @Nullable LocalDate printedOn,
        @Description("整理单位") @Nullable Agency compiledBy,
        @Description("印发单位") @Nullable Agency issuer,
        @Description("公开属性，如“此件公开发布”") @Nullable String publication,
        @Description("分送单位，逐一照录") @NonNull List<@NonNull String> distribution,
        @Description("记录人") @Nullable Person recorder,
        @Description("原始文件") @NonNull SourceDocument document) {}
