package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.consolidation.TextHistory.Change;
import org.yiding.regulation.service.consolidation.TextHistory.ChangeKind;

/** A provision that differs between two texts. */
@Description("两个文本之间有所不同的一条规定")
public record ProvisionChange(
        @NonNull @Description("ADDED 增加，REMOVED 删去，CHANGED 修改，RENUMBERED 仅改序号")
        ChangeKind kind,

        @Description("此前；增加的则为空") @Nullable ProvisionText before,
        @Description("此后；删去的则为空") @Nullable ProvisionText after) {

    static ProvisionChange of(Change change) {
        return new ProvisionChange(
                change.kind(), ProvisionText.orNull(change.before()), ProvisionText.orNull(change.after()));
    }
}
