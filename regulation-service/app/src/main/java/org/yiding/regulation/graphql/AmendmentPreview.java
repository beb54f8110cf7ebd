package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an act would do. */
@Description("修改文件的预览，不作任何改动")
public record AmendmentPreview(
        @NonNull @Description("修改文件名称") String title,
        @Description("公布日；不知道时为空") @Nullable LocalDate promulgatedOn,
        @Description("施行日；不知道时为空") @Nullable LocalDate effectiveOn,
        @NonNull @Description("各项修改，按原文次序") List<@NonNull ActOperation> operations,
        @NonNull @Description("未能理解的句子") List<@NonNull String> notUnderstood,
        @NonNull @Description("对各件法规文件的修改，按原文次序") List<@NonNull AmendmentPart> parts,
        @NonNull @Description("依据：确认时送回，以保其间无人改动") String basis) {}
