package org.yiding.gateway.supergraph;

/**
 * An argument that the subgraph takes from an object above, rather than from the client ({@code @fromContext}).
 *
 * @param name the argument's name in the subgraph
 * @param type as the subgraph declares it, for example {@code [String!]}
 * @param context the name that the types above carry which set it, see {@link TypeModel#contexts()}
 * @param selection what is taken of such an object: a field set that ends in one leaf for each type
 */
public record ContextArgument(String name, String type, String context, String selection) {}
