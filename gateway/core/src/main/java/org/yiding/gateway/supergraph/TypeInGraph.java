package org.yiding.gateway.supergraph;

import java.util.List;

/**
 * A type as one subgraph has it.
 *
 * @param keys in the order of the supergraph; empty where the type is no entity there
 * @param interfaceObject whether the subgraph sees a public interface as an object
 */
public record TypeInGraph(List<Key> keys, boolean interfaceObject) {

    static final TypeInGraph PLAIN = new TypeInGraph(List.of(), false);

    public TypeInGraph {
        keys = List.copyOf(keys);
    }
}
