package org.yiding.gateway.supergraph;

import graphql.language.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it.
 *
 * @param type as that subgraph declares it
 * @param requires the field set it needs in the representation; null for none
 * @param provides the field set it resolves below itself in addition; null for none
 * @param standing whether the subgraph resolves it
 * @param label the label of a progressive {@code @override} that decides this request by request; null for none
 * @param takesOver whether the subgraph resolves the field while the label is active, rather than while it is not
 * @param contexts the arguments it takes from objects above
 */
public record FieldInGraph(
        Type<?> type,
        @Nullable String requires,
        @Nullable String provides,
        Standing standing,
        @Nullable String label,
        boolean takesOver,
        List<ContextArgument> contexts) {

    /** What a subgraph has to do with a field that it declares. */
    public enum Standing {
        RESOLVES,
        /** It mentions the field of others. */
        EXTERNAL,
        /** Another subgraph has taken it over. */
        OVERRIDDEN
    }

    public FieldInGraph {
        contexts = List.copyOf(contexts);
    }

    /** Whether the subgraph can be asked for it. */
    public boolean resolvable() {
        return standing == Standing.RESOLVES;
    }

    /** Whether a request for it must bring more than names the object. */
    public boolean needsMore() {
        return requires != null || !contexts.isEmpty();
    }

    FieldInGraph with(Standing another) {
        return new FieldInGraph(type, requires, provides, another, label, takesOver, contexts);
    }

    FieldInGraph deciding(Set<String> activeLabels) {
        if (label == null) {
            return this;
        }
        return with(takesOver == activeLabels.contains(label) ? Standing.RESOLVES : Standing.OVERRIDDEN);
    }

    FieldInGraph trusting() {
        return standing == Standing.EXTERNAL ? with(Standing.RESOLVES) : this;
    }
}
