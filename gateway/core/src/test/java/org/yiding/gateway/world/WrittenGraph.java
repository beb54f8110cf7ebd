package org.yiding.gateway.world;

import graphql.GraphQL;
import org.yiding.gateway.supergraph.Supergraph;

/** A supergraph written by hand, whose subgraphs answer what a test lets them ({@link Federation#answering}). */
public final class WrittenGraph implements Graphs {

    private final Supergraph supergraph;

    /** @param types what follows the enum of the subgraphs A and B */
    public WrittenGraph(String types) {
        this.supergraph = Supergraph.read("""
                enum join__Graph {
                  A @join__graph(name: "a", url: "http://a/")
                  B @join__graph(name: "b", url: "http://b/")
                }
                """ + types);
    }

    @Override
    public Supergraph supergraph() {
        return supergraph;
    }

    @Override
    public GraphQL subgraph(String name) {
        throw new IllegalStateException("Nobody lets " + name + " answer");
    }
}
