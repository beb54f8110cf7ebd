package org.yiding.regulation.graphql;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.store.history.TextChangeKind;
import org.yiding.regulation.store.history.TextEvent;

/**
 * That the text of a regulation is another one from a day on.
 *
 * @param event not part of the graph: the fields below are read from it
 */
@Description("一件法规文件的文本自某日起的变动")
public record TextChange(
        @NonNull @Description("自该日起（含）") LocalDate day,

        @NonNull @Description("BEGUN 始有文本，AMENDED 经修改，REPLACED 整体录入新文本，CORRECTED 更正，ANNOUNCED 仅知有新文本，ENDED 不再有文本")
        TextChangeKind kind,

        @NonNull @Description("录入的时刻，自此为人所知") Instant recordedAt,
        @Ignore TextEvent event) {

    static TextChange of(TextEvent event) {
        return new TextChange(event.day(), event.kind(), event.recordedAt(), event);
    }
}
