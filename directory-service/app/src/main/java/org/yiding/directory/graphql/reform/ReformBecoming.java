package org.yiding.directory.graphql.reform;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.model.SuccessionKind;

/** What becomes of one agency. */
@Description("一个单位的去向")
public record ReformBecoming(
        @Description("第几步，自 0 起") int step,

        @NonNull @Description("MERGE 合并，SPLIT 分设，RENAME 更名，TRANSFER 划转，ABOLISH 撤销")
        SuccessionKind kind,

        @NonNull @Description("该单位，生效前一日的情形") Agency agency,
        @Description("是否自生效日起不再存在") boolean ends,
        @NonNull @Description("去向或承接者的名称") List<@NonNull String> into,
        @Description("划转的职责") @Nullable String matter,
        @NonNull @Description("一句话说明") String account) {}
