package org.yiding.gateway.merge;

import java.util.Map;

/**
 * A request to a subgraph.
 *
 * @param subgraph by {@link org.yiding.gateway.supergraph.Subgraph#index()}
 * @param mutation whether repeating it could do harm
 * @param variables JSON values: maps, lists, strings, numbers, booleans, null
 */
public record SubgraphRequest(int subgraph, String document, boolean mutation, Map<String, Object> variables) {}
