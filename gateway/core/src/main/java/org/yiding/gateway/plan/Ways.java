package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses among ways to the same place. */
final class Ways {

    // Of ways that end in the same type and subgraph, this many of the cheapest are followed.
    private static final int KEPT = 4;

    private Ways() {}

    /** The ways worth following. @param found sorted by this */
    static List<PathNode> cheapest(List<PathNode> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(PathNode::compareCost);
        Map<String, Integer> seen = new HashMap<>();
        List<PathNode> kept = new ArrayList<>();
        for (PathNode node : found) {
            String end = node.graph() + " " + node.type() + (node.provided() == null ? "" : " provided");
            if (seen.merge(end, 1, Integer::sum) <= KEPT) {
                kept.add(node);
            }
        }
        return kept;
    }

    /** @param ways not empty */
    static PathNode cheapestOf(List<PathNode> ways) {
        return ways.stream()
                .min(Comparator.comparing(way -> way, PathNode::compareCost))
                .orElseThrow();
    }
}
