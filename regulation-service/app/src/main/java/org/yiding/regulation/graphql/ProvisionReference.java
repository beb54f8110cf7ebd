package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.ReferringStore.Referring;
import org.yiding.regulation.text.SentenceSpans;

/**
 * That words of one provision point at another.
 *
 * @param regulationId not part of the graph: the field {@code regulation} is read from it
 */
@Description("一处引用")
public record ProvisionReference(
        @NonNull @Description("引用所在的规定") ProvisionText provision,
        @NonNull @Description("引用的文字，如“第十条第二款”") String words,
        @NonNull @Description("引用的文字在该条规定文字中的位置") TextSpan span,
        @NonNull @Description("引用所在的句子") String quote,
        @NonNull @Description("自何日起如此引用（含）") LocalDate since,
        @NonNull @Description("所引规定的标识；问条时可为其款、项") List<@NonNull String> targets,
        @Description("所写的另一法规文件名称；引用本文件的为空") @Nullable String citedTitle,

        @Description("序号按另一文件哪一日的文本查得，通常为始引之日；引用本文件的为空") @Nullable
        LocalDate resolvedOn,

        @Ignore UUID regulationId) {

    static ProvisionReference of(Referring found, LocalDate day) {
        String text = found.row().text();
        return new ProvisionReference(
                ProvisionText.of(found.row(), day),
                text.substring(found.start(), found.end()),
                new TextSpan(found.start(), found.end()),
                SentenceSpans.around(text, found.start()),
                found.since(),
                found.targets(),
                found.citedTitle(),
                found.resolvedOn(),
                found.regulationId());
    }
}
