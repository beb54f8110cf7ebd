package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionChangeKind;
import org.yiding.regulation.keeping.RowChange;

/** A provision that differs between two texts. */
@Description("两个文本之间有所不同的一条规定")
public record ProvisionChange(
        @NonNull @Description("ADDED 增加，REMOVED 删去，CHANGED 修改，MOVED 移动，RENUMBERED 仅改序号；几样兼有时取在前者")
        ProvisionChangeKind kind,

        @Description("是否移至他处，文字另有修改的也在内") boolean moved,
        @Description("序号是否改变，文字另有修改的也在内") boolean renumbered,
        @Description("此前；增加的则为空") @Nullable ProvisionText before,
        @Description("此后；删去的则为空") @Nullable ProvisionText after) {

    /**
     * @param from the day of the text before
     * @param to the day of the text after
     */
    static ProvisionChange of(RowChange change, LocalDate from, LocalDate to) {
        return new ProvisionChange(
                change.kind(),
                change.moved(),
                change.renumbered(),
                ProvisionText.orNull(change.before(), from),
                ProvisionText.orNull(change.after(), to));
    }
}
