package org.yiding.gateway.supergraph;

import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
 * @param cost what the schema says of the cost of its fields
 * @param overrideShares the labels of progressive overrides that each request decides, and of how many of 100 requests
 *     each is active
 */
public record Supergraph(
        List<Subgraph> subgraphs,
        Map<String, TypeModel> types,
        GraphQLSchema publicSchema,
        Set<String> ambiguousFields,
        Set<String> fieldNames,
        AccessRules access,
        CostRules cost,
        Map<String, Double> overrideShares) {

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

    /** The same graph where these labels are active and no others, so that every field has its owner. */
    public Supergraph deciding(Set<String> activeLabels) {
        if (overrideShares.isEmpty()) {
            return this;
        }
        return with(field -> field.deciding(activeLabels));
    }

    /**
     * The same graph where who mentions a field is taken to resolve it. Composition tools of all ages have marked fields as
     * external that every subgraph has; what cannot be asked for otherwise is asked for there.
     */
    public Supergraph trusting() {
        return with(FieldInGraph::trusting);
    }

    private Supergraph with(UnaryOperator<FieldInGraph> change) {
        Map<String, TypeModel> changed = new LinkedHashMap<>();
        types.forEach((name, type) -> changed.put(name, type.with(change)));
        return new Supergraph(
                subgraphs, changed, publicSchema, ambiguousFields, fieldNames, access, cost, overrideShares);
    }
}
