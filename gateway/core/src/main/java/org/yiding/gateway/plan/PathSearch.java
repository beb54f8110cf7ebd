package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.PathNode.Above;
import org.yiding.gateway.plan.PathNode.Jump;
import org.yiding.gateway.supergraph.ContextArgument;
import org.yiding.gateway.supergraph.FieldInGraph;
import org.yiding.gateway.supergraph.Key;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeInGraph;
import org.yiding.gateway.supergraph.TypeModel;

/**
 * Finds the ways to every leaf of a selection. All of them are followed side by side, so that a leaf below a value type
 * can still be reached through another subgraph's copy of its ancestors; what keys and {@code @requires} ask for is
 * searched like the client's own selection.
 */
final class PathSearch {

    private static final Need NOTHING = new Need(null, List.of());

    private final Supergraph supergraph;
    private final SelectionReader reader;
    private final FieldSets fieldSets;
    private final InPlace inPlace;
    // What is being searched for, to refuse circles.
    private final Set<String> inProgress = new HashSet<>();
    private @Nullable String unreachable;

    PathSearch(Supergraph supergraph, SelectionReader reader, FieldSets fieldSets) {
        this.supergraph = supergraph;
        this.reader = reader;
        this.fieldSets = fieldSets;
        this.inPlace = new InPlace(supergraph, fieldSets);
    }

    /** What a request for a field needs beyond the entity's key. @param requires null for nothing */
    private record Need(@Nullable String requires, List<ContextArgument> contexts) {}

    /** All the ways to one leaf, none empty. */
    record Leaf(List<PathNode> ways) {

        PathNode cheapest() {
            return Ways.cheapestOf(ways);
        }
    }

    /**
     * @param tails where the objects of the selection's type may come from
     * @return the ways to every leaf
     * @throws PlanningException where a leaf cannot be reached
     */
    List<Leaf> leaves(Selections selections, List<PathNode> tails) {
        List<Leaf> leaves = new ArrayList<>();
        if (!select(selections, null, tails, leaves, reader)) {
            throw new PlanningException("No subgraph can be asked for " + unreachable);
        }
        return leaves;
    }

    private boolean select(
            Selections selections,
            @Nullable String apart,
            List<PathNode> tails,
            List<Leaf> leaves,
            SelectionReader origin) {
        for (FieldSelection field : selections.commonFields()) {
            if (!field(field, apart, tails, leaves, origin)) {
                if (!selections.type().isAbstract()) {
                    return false;
                }
                origin.spread(selections, field);
            }
        }
        for (Map.Entry<String, Map<String, FieldSelection>> entry :
                selections.byType().entrySet()) {
            List<PathNode> narrowed = narrowed(tails, entry.getKey());
            // Nobody on the way here returns such an object: nothing to fetch.
            if (narrowed.isEmpty()) {
                continue;
            }
            for (FieldSelection field : entry.getValue().values()) {
                if (!field(field, entry.getKey(), narrowed, leaves, origin)) {
                    return false;
                }
            }
        }
        if (selections.isEmpty() || selections.needsTypes()) {
            return existence(selections, tails, leaves);
        }
        return true;
    }

    /** The objects themselves are wanted, with their types where those differ. */
    private boolean existence(Selections selections, List<PathNode> tails, List<Leaf> leaves) {
        if (!selections.needsTypes()) {
            leaves.add(new Leaf(tails));
            return true;
        }
        List<PathNode> typed = new ArrayList<>();
        tails.forEach(tail -> typed.addAll(seeingTypes(tail)));
        if (typed.isEmpty()) {
            unreachable = selections.type().name() + ".__typename";
            return false;
        }
        leaves.add(new Leaf(typed));
        return true;
    }

    private boolean field(
            FieldSelection field,
            @Nullable String objectType,
            List<PathNode> tails,
            List<Leaf> leaves,
            SelectionReader origin) {
        List<PathNode> next = advance(field, objectType, tails);
        if (next.isEmpty()) {
            unreachable = (objectType == null ? tails.getFirst().type() : objectType) + "." + field.name();
            return false;
        }
        if (field.children() == null) {
            leaves.add(new Leaf(next));
            return true;
        }
        List<Leaf> below = new ArrayList<>();
        if (!select(field.children(), null, next, below, origin)) {
            return false;
        }
        leaves.addAll(below);
        return true;
    }

    private List<PathNode> advance(FieldSelection field, @Nullable String objectType, List<PathNode> tails) {
        List<PathNode> found = new ArrayList<>();
        for (PathNode tail : tails) {
            PathNode direct = inPlace.direct(tail, field, objectType);
            if (direct != null) {
                found.add(direct);
            }
            if (direct == null || (field.children() != null && !inPlace.local(direct, field.children()))) {
                jumpsFor(tail, field.name()).forEach(jump -> {
                    PathNode behind = inPlace.resolved(jump, field, objectType);
                    if (behind != null) {
                        found.add(behind);
                    }
                });
            }
        }
        return Ways.cheapest(found);
    }

    private List<PathNode> narrowed(List<PathNode> tails, String objectType) {
        List<PathNode> found = new ArrayList<>();
        for (PathNode tail : tails) {
            for (PathNode typed : seeingTypes(tail)) {
                found.addAll(inPlace.narrowed(typed, objectType));
            }
        }
        return found;
    }

    /** Where an interface object stands, only a subgraph that has the interface itself knows the concrete types. */
    private List<PathNode> seeingTypes(PathNode tail) {
        TypeModel type = supergraph.type(tail.type());
        if (!type.isInterfaceObjectIn(tail.graph())) {
            return List.of(tail);
        }
        List<PathNode> found = new ArrayList<>();
        for (int graph : type.graphs().keySet()) {
            if (!type.isInterfaceObjectIn(graph)) {
                found.addAll(jumps(tail, graph, type, NOTHING));
            }
        }
        found.sort(PathNode::compareCost);
        return found;
    }

    private List<PathNode> jumpsFor(PathNode tail, String field) {
        List<PathNode> found = new ArrayList<>();
        TypeModel type = supergraph.type(tail.type());
        if (isQueryBelow(tail)) {
            type.graphs().keySet().stream()
                    .sorted()
                    .filter(graph -> graph != tail.graph() && resolves(type, field, graph))
                    .forEach(graph -> found.add(tail.jump(graph, type.name(), Jump.TO_ROOT)));
            return found;
        }
        Set<TypeModel> seenAs = new LinkedHashSet<>();
        seenAs.add(type);
        type.interfaces().forEach(name -> seenAs.add(supergraph.type(name)));
        for (TypeModel entity : seenAs) {
            for (int graph : entity.graphs().keySet()) {
                FieldInGraph there = entity.field(field, graph);
                boolean another = graph != tail.graph() || (there != null && there.needsMore());
                boolean asInterface = entity == type || entity.isInterfaceObjectIn(graph);
                if (there != null && there.resolvable() && another && asInterface) {
                    found.addAll(jumps(tail, graph, entity, new Need(there.requires(), there.contexts())));
                }
            }
        }
        return found;
    }

    /** Whether a field has led back to the query root, which every subgraph can be asked for without a key. */
    private boolean isQueryBelow(PathNode tail) {
        return tail.step() instanceof PathNode.FieldStep
                && tail.type().equals(supergraph.publicSchema().getQueryType().getName());
    }

    private static boolean resolves(TypeModel type, String field, int graph) {
        FieldInGraph there = type.field(field, graph);
        return there != null && there.resolvable();
    }

    /** The cheapest jump by any key of the entity; none where no key can be had. */
    private List<PathNode> jumps(PathNode tail, int graph, TypeModel entity, Need more) {
        TypeInGraph there = entity.in(graph);
        if (there == null) {
            return List.of();
        }
        PathNode best = null;
        for (Key key : there.keys()) {
            PathNode jump = key.resolvable() ? jump(tail, graph, entity, key, more) : null;
            if (jump != null && (best == null || jump.compareCost(best) < 0)) {
                best = jump;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private @Nullable PathNode jump(PathNode tail, int graph, TypeModel entity, Key key, Need more) {
        String search = entity.name() + " " + graph + " " + key.fields() + " " + more;
        if (!inProgress.add(search)) {
            return null;
        }
        try {
            List<Selections> representation = new ArrayList<>();
            List<PathNode> needs = new ArrayList<>();
            TypeModel here = supergraph.type(tail.type());
            if (!need(here, graph, key.fields(), tail, representation, needs)) {
                return null;
            }
            if (more.requires() != null && !need(here, graph, more.requires(), tail, representation, needs)) {
                return null;
            }
            Map<ContextArgument, List<Above>> contexts = new LinkedHashMap<>();
            for (ContextArgument argument : more.contexts()) {
                List<Above> sources = sources(argument, tail, needs);
                if (sources.isEmpty()) {
                    return null;
                }
                contexts.put(argument, sources);
            }
            return tail.jump(graph, entity.name(), new Jump(representation, tail.narrowedTo(), contexts, needs));
        } finally {
            inProgress.remove(search);
        }
    }

    /** The objects above that may set a context, the nearest first; none where nothing above is sure to. */
    private List<Above> sources(ContextArgument argument, PathNode tail, List<PathNode> needs) {
        List<Above> sources = new ArrayList<>();
        for (PathNode place = tail.above(); place != null; place = place.above()) {
            Above source = new ContextSources(supergraph, fieldSets).at(place, argument);
            if (source == null) {
                continue;
            }
            List<Leaf> leaves = new ArrayList<>();
            if (!select(source.selections(), place.narrowedTo(), List.of(place), leaves, fieldSets.reader())) {
                return List.of();
            }
            leaves.forEach(leaf -> needs.add(leaf.cheapest()));
            sources.add(source);
            if (source.types() == null) {
                return sources;
            }
        }
        return sources;
    }

    private boolean need(
            TypeModel type,
            int graph,
            String fields,
            PathNode tail,
            List<Selections> representation,
            List<PathNode> needs) {
        SelectionReader origin = fieldSets.reader(graph);
        Selections selections = origin.read(type, List.of(fieldSets.parse(fields)));
        List<Leaf> leaves = new ArrayList<>();
        if (!select(selections, tail.narrowedTo(), List.of(tail), leaves, origin)) {
            return false;
        }
        representation.add(selections);
        leaves.forEach(leaf -> needs.add(leaf.cheapest()));
        return true;
    }
}
