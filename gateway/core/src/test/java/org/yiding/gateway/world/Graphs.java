package org.yiding.gateway.world;

import graphql.GraphQL;
import org.yiding.gateway.supergraph.Supergraph;

/** A supergraph and what executes its subgraphs. */
public interface Graphs {

    Supergraph supergraph();

    /** @param name as the supergraph names it */
    GraphQL subgraph(String name);
}
