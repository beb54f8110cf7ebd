package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.MissingAct;

/**
 * An act that is not in a text yet.
 *
 * @param actKey not part of the graph: the field {@code act} is read from it
 */
@Description("尚未计入文本的修改文件")
public record PendingAct(
        @NonNull @Description("公布之日；仅由会议纪要得知者为会议决定之日") LocalDate since,
        @Description("公布日；不知道已公布时为空") @Nullable LocalDate promulgatedOn,
        @Description("施行日；不知道时为空") @Nullable LocalDate effectiveOn,
        @Description("此处是否有其全文；仅由会议纪要得知者没有") boolean textKnown,
        @Description("所问之日是否已施行，即文本落后于现行规定") boolean overdue,
        @Ignore UUID actKey) {

    static PendingAct of(MissingAct act) {
        return new PendingAct(
                act.since(), act.promulgatedOn(), act.effectiveOn(), act.textKnown(), act.overdue(), act.act());
    }
}
