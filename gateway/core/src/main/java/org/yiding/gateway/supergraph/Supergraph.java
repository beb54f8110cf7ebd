package org.yiding.gateway.supergraph;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the gateway knows of the graph it serves. Immutable; read once from the file that composition printed.
 *
 * @param subgraphs in the order of the supergraph
 * @param types objects, interfaces and unions by name, inaccessible ones included
 * @param publicSchema what clients see; executable for introspection alone
 * @param ambiguousFields names of fields that different types or subgraphs declare with different types, so that two of
 *     them cannot always share one response name
 * @param fieldNames every field name anywhere
 * @param access the role decisions of the schema
 */
public record Supergraph(
        List<Subgraph> subgraphs,
        Map<String, TypeModel> types,
        GraphQLSchema publicSchema,
        Set<String> ambiguousFields,
        Set<String> fieldNames,
        AccessRules access) {

    /**
     * Reads a supergraph in the join spec v0.1 to v0.5.
     *
     * @throws InvalidSupergraphException where the text is not one
     */
    public static Supergraph read(String sdl) {
        return new SupergraphReader(sdl).read();
    }

    /** @return the type of this name; null for a scalar, enum, input or unknown name */
    public @Nullable TypeModel find(String type) {
        return types.get(type);
    }

    /** The composite type of this name. */
    public TypeModel type(String name) {
        TypeModel type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No composite type " + name);
        }
        return type;
    }

    public Subgraph subgraph(int index) {
        return subgraphs.get(index);
    }
}
