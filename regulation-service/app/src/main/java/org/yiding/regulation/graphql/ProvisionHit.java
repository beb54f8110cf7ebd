package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.search.Snippet;
import org.yiding.regulation.store.history.SearchStore.Hit;

/**
 * A provision in which words were found.
 *
 * @param regulationId not part of the graph: the field {@code regulation} is read from it
 */
@Description("检索到的一条规定")
public record ProvisionHit(
        @NonNull @Description("规定") ProvisionText provision,
        @NonNull @Description("所检词语前后的文字，截断处以“…”表示") String snippet,
        @NonNull @Description("所检词语在该段文字中的位置") List<@NonNull TextSpan> found,
        @Description("相关程度，越大越相关") double relevance,
        @Ignore UUID regulationId) {

    static ProvisionHit of(Hit hit, List<String> terms, LocalDate day) {
        Snippet snippet = Snippet.of(hit.row().text(), terms);
        return new ProvisionHit(
                ProvisionText.of(hit.row(), day),
                snippet.text(),
                snippet.found().stream().map(TextSpan::of).toList(),
                Double.parseDouble(hit.relevance()),
                hit.regulationId());
    }
}
