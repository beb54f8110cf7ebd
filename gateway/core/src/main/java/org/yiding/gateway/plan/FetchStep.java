package org.yiding.gateway.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to one subgraph.
 *
 * @param id its place in the stage's list; steps come after what they depend on
 * @param subgraph by {@link org.yiding.gateway.supergraph.Subgraph#index()}
 * @param document ready to send
 * @param variables the client's variables that the document uses
 * @param dependsOn ids of the steps whose answers are needed first
 * @param rootKeys what it resolves at the operation's root; empty for a request for entities
 * @param entities what it resolves at entities; empty for a request to the root
 * @param mount the objects that take the answer of a request to the root: the result's root, or wherever a field returned
 *     the query root
 */
public record FetchStep(
        int id,
        int subgraph,
        String document,
        Set<String> variables,
        Set<Integer> dependsOn,
        Set<String> rootKeys,
        List<EntityFetch> entities,
        ResultPath mount) {

    public FetchStep {
        variables = Set.copyOf(variables);
        dependsOn = Set.copyOf(dependsOn);
        rootKeys = Set.copyOf(rootKeys);
        entities = List.copyOf(entities);
    }

    /** Whether the answer belongs below a field rather than at the root. */
    public boolean mounted() {
        return !mount.elements().isEmpty();
    }

    /**
     * One {@code _entities} field of the request.
     *
     * @param alias its response name
     * @param variable the name of the variable that holds the representations
     * @param keys what it resolves at each entity
     * @param targets where the entities stand
     * @param distinct whether equal ones of all targets are asked for once; otherwise each object has an answer of its own,
     *     because what is asked further down depends on what stands above
     * @param contexts what is taken from objects above; null for nothing
     */
    public record EntityFetch(
            String alias,
            String variable,
            Set<String> keys,
            List<Target> targets,
            boolean distinct,
            @Nullable ContextFetch contexts) {

        public EntityFetch {
            keys = Set.copyOf(keys);
            targets = List.copyOf(targets);
        }
    }

    /** Objects in the result tree and how each is represented. */
    public record Target(ResultPath path, Representation representation) {}
}
