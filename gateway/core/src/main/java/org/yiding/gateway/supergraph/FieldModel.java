package org.yiding.gateway.supergraph;

import graphql.language.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A field of the supergraph.
 *
 * @param type as the supergraph declares it
 * @param graphs how each subgraph has it, by {@link Subgraph#index()}
 * @param inaccessible whether the public schema leaves it out
 */
public record FieldModel(String name, Type<?> type, Map<Integer, FieldInGraph> graphs, boolean inaccessible) {

    public FieldModel {
        graphs = Map.copyOf(graphs);
    }

    /** How this subgraph has the field; null where it does not know it. */
    public @Nullable FieldInGraph in(int graph) {
        return graphs.get(graph);
    }

    FieldModel with(UnaryOperator<FieldInGraph> change) {
        Map<Integer, FieldInGraph> changed = new HashMap<>();
        graphs.forEach((graph, there) -> changed.put(graph, change.apply(there)));
        return new FieldModel(name, type, changed, inaccessible);
    }
}
