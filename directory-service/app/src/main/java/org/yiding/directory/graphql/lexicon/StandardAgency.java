package org.yiding.directory.graphql.lexicon;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.service.lexicon.Instantiated.Action;

/** What came of one agency of the standard organisation. */
@Description("标准机构词表的一条在该地区的结果")
public record StandardAgency(
        @NonNull @Description("词表中的键，如“natural-resources”") String key,
        @NonNull @Description("该地区的全称") String name,

        @NonNull @Description("CREATED 新建，COMPLETED 补全，UNCHANGED 不变")
        Action action,

        @Description("单位，今日的情形；预演中尚不存在则为空") @Nullable Agency agency,
        @NonNull @Description("新增的名称") List<@NonNull String> added,
        @NonNull @Description("需人查看之处") List<@NonNull String> notes) {}
