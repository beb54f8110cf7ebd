package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where the files of a regulation are, relative to the service. */
@Description("下载地址（法规服务），须携带访问令牌")
public record RegulationDownloads(
        @NonNull @Description("全文，纯文本") String text,
        @NonNull @Description("全文，Akoma Ntoso 3.0") String akn,
        @Description("修改痕迹，HTML；未给比较之日则为空") @Nullable String redline,
        @Description("新旧对照，HTML；未给比较之日则为空") @Nullable String sideBySide,
        @Description("修改前后对照表，HTML；未给比较之日则为空") @Nullable String comparison,
        @Description("修改前后对照表，XLSX；未给比较之日则为空") @Nullable String comparisonSheet) {}
