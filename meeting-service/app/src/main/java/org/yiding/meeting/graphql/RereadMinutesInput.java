package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.RereadMinutes;

/** A meeting whose minutes are to be read again. */
@Input("RereadMinutesInput")
@Description("待重新识别的会议纪要")
public record RereadMinutesInput(
        @Description("会议的编号") @NonNull String meeting,
        @Description("所见的会议记录版本；已非当前版本则被拒绝") int version,
        @Description("同一会议的另一文件的文件名；重新识别原文件则不填") @Nullable String fileName,

        @Description("另一文件的内容（Base64）；重新识别原文件则不填") @Nullable String contentBase64) {

    RereadMinutes command() {
        return new RereadMinutes(
                Keys.required("meeting", meeting),
                version,
                fileName,
                contentBase64 == null ? null : Uploads.content(contentBase64));
    }
}
