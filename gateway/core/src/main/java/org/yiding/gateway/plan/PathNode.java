package org.yiding.gateway.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.ContextArgument;
import org.yiding.gateway.supergraph.TypeModel;

/**
 * A place the search has reached: objects of a type, in the hands of a subgraph. Its chain of parents is the way there.
 *
 * @param parent null at the root
 * @param type the type as the subgraph names it
 * @param provided what the subgraph resolves here in addition; null for nothing
 * @param hops how many requests must follow each other to get here
 * @param fetches how many requests the way takes
 */
record PathNode(
        @Nullable PathNode parent,
        Step step,
        int graph,
        String type,
        @Nullable Selections provided,
        int hops,
        int fetches) {

    /** How a place is reached from the one before. */
    sealed interface Step permits Root, FieldStep, OnType, Jump {}

    /** An operation's root in one subgraph. */
    record Root() implements Step {}

    /** A field that the subgraph resolves. @param objectType set where the field is selected for one object type only */
    record FieldStep(FieldSelection field, @Nullable String objectType) implements Step {}

    /** Narrowing to one object type. */
    record OnType(String objectType) implements Step {}

    /**
     * An entity asked from another subgraph, or again from the same.
     *
     * @param representation the selections that make it up
     * @param narrowedTo the object type to which the place before the jump is narrowed; null where it is not
     * @param contexts what is taken from objects above
     * @param needs the ways to each leaf of the representation, from the place before the jump, and of what is taken from
     *     above, from there
     */
    record Jump(
            List<Selections> representation,
            @Nullable String narrowedTo,
            Map<ContextArgument, List<Above>> contexts,
            List<PathNode> needs)
            implements Step {

        /** From a field that returns the query root to another subgraph's. */
        static final Jump TO_ROOT = new Jump(List.of(), null, Map.of(), List.of());

        boolean toRoot() {
            return representation.isEmpty();
        }
    }

    /**
     * An object above from which a context argument may be taken.
     *
     * @param place the object
     * @param types the object types that set the context, where not all do that may stand there; null for all
     * @param selections what is taken
     */
    record Above(PathNode place, @Nullable Set<String> types, Selections selections) {}

    static PathNode root(int graph, String type) {
        return new PathNode(null, new Root(), graph, type, null, 1, 1);
    }

    /** A root type in every subgraph that has it. */
    static List<PathNode> roots(TypeModel type) {
        return type.graphs().keySet().stream()
                .sorted()
                .map(graph -> root(graph, type.name()))
                .toList();
    }

    PathNode on(String objectType) {
        return new PathNode(this, new OnType(objectType), graph, objectType, provided, hops, fetches);
    }

    PathNode jump(int target, String entityType, Jump jump) {
        int deepest = hops;
        int extra = 0;
        for (PathNode need : jump.needs()) {
            deepest = Math.max(deepest, need.hops());
            extra = Math.max(extra, need.fetches() - fetches);
        }
        return new PathNode(this, jump, target, entityType, null, deepest + 1, fetches + extra + 1);
    }

    /**
     * The object type to which objects of an abstract type are narrowed here; null where the place is not among the object
     * types of an abstract one.
     */
    @Nullable
    String narrowedTo() {
        PathNode node = this;
        while (node.step instanceof Jump && node.parent != null) {
            node = node.parent;
        }
        return node.step instanceof OnType on ? on.objectType() : null;
    }

    /** The place of the object whose field led here; null at the root. */
    @Nullable
    PathNode above() {
        PathNode node = this;
        while (!(node.step instanceof FieldStep) && node.parent != null) {
            node = node.parent;
        }
        return node.parent;
    }

    /** The subgraph at whose root the way begins. */
    int rootGraph() {
        return parent == null ? graph : parent.rootGraph();
    }

    /** How many fields lead here from the root. */
    int depth() {
        PathNode above = above();
        return above == null ? 0 : above.depth() + 1;
    }

    /** Whether this way is no worse: fewer hops first, then fewer requests. */
    int compareCost(PathNode other) {
        int byHops = Integer.compare(hops, other.hops);
        return byHops != 0 ? byHops : Integer.compare(fetches, other.fetches);
    }
}
