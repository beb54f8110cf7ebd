package org.yiding.gateway.supergraph;

import graphql.language.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it.
 *
 * @param type as that subgraph declares it
 * @param requires the field set it needs in the representation; null for none
 * @param provides the field set it resolves below itself in addition; null for none
 * @param resolvable false where the subgraph only mentions the field: external, or overridden by another subgraph
 * @param label the label of a progressive {@code @override} that decides this request by request; null for none
 * @param takesOver whether the subgraph resolves the field while the label is active, rather than while it is not
 */
public record FieldInGraph(
        Type<?> type,
        @Nullable String requires,
        @Nullable String provides,
        boolean resolvable,
        @Nullable String label,
        boolean takesOver) {

    FieldInGraph deciding(Set<String> activeLabels) {
        return label == null
                ? this
                : new FieldInGraph(
                        type, requires, provides, takesOver == activeLabels.contains(label), label, takesOver);
    }
}
