package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.store.history.TextEvent;
import org.yiding.regulation.store.history.TextEvent.Kind;

/**
 * That the text of a regulation is another one from a day on.
 *
 * @param event not part of the graph: the fields below are read from it
 */
@Description("一件法规文件的文本自某日起的变动")
public record TextChange(
        @NonNull @Description("自该日起（含）") LocalDate day,

        @NonNull @Description("BEGUN 始有文本，AMENDED 经修改，REPLACED 整体录入新文本，CORRECTED 更正，ANNOUNCED 仅知有新文本，ENDED 不再有文本")
        Kind kind,

        @Ignore TextEvent event) {

    static TextChange of(TextEvent event) {
        return new TextChange(event.day(), event.kind(), event);
    }
}
