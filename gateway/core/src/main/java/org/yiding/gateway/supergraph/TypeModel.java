package org.yiding.gateway.supergraph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object, interface or union of the supergraph.
 *
 * @param graphs the subgraphs that have it, by {@link Subgraph#index()}
 * @param fields by name; empty for a union
 * @param members the object types it may stand for; itself alone for an object
 * @param membersInGraph the same as each subgraph sees it
 * @param interfaces the interfaces an object or interface implements anywhere
 * @param contexts the names under which its objects are what {@link ContextArgument}s below them are taken from
 * @param inaccessible whether the public schema leaves it out
 */
public record TypeModel(
        String name,
        Kind kind,
        Map<Integer, TypeInGraph> graphs,
        Map<String, FieldModel> fields,
        Set<String> members,
        Map<Integer, Set<String>> membersInGraph,
        Set<String> interfaces,
        Set<String> contexts,
        boolean inaccessible) {

    /** What kinds of types have selections. */
    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    public boolean isAbstract() {
        return kind != Kind.OBJECT;
    }

    /** How this subgraph has the type; null where it does not know it. */
    public @Nullable TypeInGraph in(int graph) {
        return graphs.get(graph);
    }

    /** Whether this subgraph sees the type, a public interface, as one object type. */
    public boolean isInterfaceObjectIn(int graph) {
        TypeInGraph there = graphs.get(graph);
        return there != null && there.interfaceObject();
    }

    /** The object types this subgraph may return where it declares this type. */
    public Set<String> membersIn(int graph) {
        return membersInGraph.getOrDefault(graph, Set.of());
    }

    /** The field as this subgraph has it; null where it does not know it. */
    public @Nullable FieldInGraph field(String field, int graph) {
        FieldModel model = fields.get(field);
        return model == null ? null : model.in(graph);
    }

    TypeModel with(UnaryOperator<FieldInGraph> change) {
        Map<String, FieldModel> changed = new LinkedHashMap<>();
        fields.forEach((field, model) -> changed.put(field, model.with(change)));
        return new TypeModel(name, kind, graphs, changed, members, membersInGraph, interfaces, contexts, inaccessible);
    }
}
