package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.Supergraph;

/**
 * Finds the ways to every leaf of a selection. All of them are followed side by side, so that a leaf below a value type
 * can still be reached through another subgraph's copy of its ancestors; what keys and {@code @requires} ask for is
 * searched like the client's own selection.
 */
final class PathSearch {

    private final SelectionReader reader;
    private final InPlace inPlace;
    private final Jumps jumps;
    private @Nullable String unreachable;

    PathSearch(Supergraph supergraph, SelectionReader reader, FieldSets fieldSets) {
        this.reader = reader;
        this.inPlace = new InPlace(supergraph, fieldSets);
        this.jumps = new Jumps(supergraph, fieldSets, this);
    }

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

    /**
     * @param apart the object type for which alone the selection stands; null for all that the tails may hold
     * @param leaves takes the ways to every leaf
     * @param origin where the selection was read
     * @return whether every leaf can be reached
     */
    boolean select(
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
        tails.forEach(tail -> typed.addAll(jumps.seeingTypes(tail)));
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
                jumps.forField(tail, field.name()).forEach(jump -> {
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
            for (PathNode typed : jumps.seeingTypes(tail)) {
                found.addAll(inPlace.narrowed(typed, objectType));
            }
        }
        return found;
    }
}
