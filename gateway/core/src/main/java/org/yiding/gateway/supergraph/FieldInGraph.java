package org.yiding.gateway.supergraph;

import graphql.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it.
 *
 * @param type as that subgraph declares it
 * @param requires the field set it needs in the representation; null for none
 * @param provides the field set it resolves below itself in addition; null for none
 * @param resolvable false where the subgraph only mentions the field: external, or overridden by another subgraph
 */
public record FieldInGraph(
        Type<?> type, @Nullable String requires, @Nullable String provides, boolean resolvable) {}
