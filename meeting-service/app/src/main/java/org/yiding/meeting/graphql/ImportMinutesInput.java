package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A file of minutes to be imported. */
@Input("ImportMinutesInput")
@Description("待导入的会议纪要；大文件请用 POST /documents")
public record ImportMinutesInput(
        @Description("文件名") @NonNull String fileName,
        @Description("文件内容（Base64）") @NonNull String contentBase64,
        @Description("政府全称；填写时以此为准，不填则取文中写法") @Nullable String body,

        @Description("幂等键：同一键与同一输入得到同一结果，同一键与不同输入则被拒绝") @Nullable
        String clientMutationId) {}
