package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A source file, without its content. */
@Description("原始文件")
public record SourceDocument(
        @Description("编号") @NonNull String id,
        @Description("文件名") @NonNull String fileName,
        @Description("文件内容的 SHA-256 摘要（十六进制小写）") @NonNull String sha256,
        @Description("媒体类型，如 text/plain") @NonNull String mediaType,
        @Description("提取文本的字符数（Unicode 码点）") int characters,
        @Description("下载地址，须携带访问令牌") @NonNull String downloadUrl) {}
