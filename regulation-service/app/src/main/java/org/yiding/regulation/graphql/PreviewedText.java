package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.consolidation.Consolidated.Result;

/** What one act makes of a text on one day. */
@Description("某一修改文件某日施行后的文本")
public record PreviewedText(
        @NonNull @Description("施行日") LocalDate effectiveOn,
        @NonNull @Description("修改文件名称") String act,
        @NonNull @Description("此前的全文") String before,
        @Description("此后的全文；被拒绝或废止时为空") @Nullable String after) {

    static PreviewedText of(Result result) {
        return new PreviewedText(result.day(), result.decision().act().title(), result.before(), result.after());
    }
}
