package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.text.Level;

/**
 * A provision as it reads on a day.
 *
 * @param row not part of the graph: its address is found by it
 * @param day not part of the graph: the day on which it is looked at
 */
@Description("某日的一条规定")
public record ProvisionText(
        @NonNull @Description("标识，历次修改、移动均不变") String id,

        @NonNull @Description("层级：TITLE 名称，CHAPTER 章，ARTICLE 条，PARAGRAPH 款，ITEM 项……")
        Level level,

        @Description("序号写法，如“第十条之一”；没有则为空") @Nullable String label,
        @NonNull @Description("自身文字，不含其下各层") String text,
        @Description("层次深度，最外层为0") int depth,
        @Description("所属的条的标识；不属于任何条则为空") @Nullable String article,
        @Description("使其成为现状的文件的标识；自始如此则为空") @Nullable String actId,
        @Description("该文件中的序号，如“三、”；没有则为空") @Nullable String point,
        @Ignore ProvisionRow row,
        @Ignore LocalDate day) {

    static ProvisionText of(ProvisionRow row, LocalDate day) {
        ProvisionRow.Cause cause = row.cause();
        return new ProvisionText(
                row.identity(),
                row.level(),
                row.numeral() == null ? null : row.numeral().written(),
                row.text(),
                row.depth(),
                row.article(),
                cause == null ? null : cause.act(),
                cause == null || cause.point().isEmpty() ? null : cause.point(),
                row,
                day);
    }

    static @Nullable ProvisionText orNull(@Nullable ProvisionRow row, LocalDate day) {
        return row == null ? null : of(row, day);
    }
}
