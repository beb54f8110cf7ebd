package org.yiding.regulation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an act would do to one instrument. */
@Description("对一件法规文件的修改的预览")
public record AmendmentPart(
        @NonNull @Description("文件所写的名称") String instrument,
        @Description("法规文件的标识；此处不知道则为空") @Nullable String regulationId,
        @Description("能否确认") boolean confirmable,
        @Description("不能确认的理由，含原句；能确认则为空") @Nullable String refusal,
        @NonNull @Description("自首日起的各文本，由先到后") List<@NonNull PreviewedText> texts,
        @NonNull @Description("需人查看之处") List<@NonNull String> warnings) {}
