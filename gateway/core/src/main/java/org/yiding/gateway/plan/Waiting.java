package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiding.gateway.plan.FetchTree.Fetch;

/**
 * Lets fetches wait for a later request to the same subgraph, where nothing else waits for them that would come later for it:
 * one request less, and no more of them after each other.
 */
final class Waiting {

    private final List<Fetch> fetches;

    private Waiting(List<Fetch> fetches) {
        this.fetches = fetches;
    }

    /** Changes the levels of these fetches, which are all of a stage. */
    static void settle(List<Fetch> fetches) {
        int deepest = fetches.stream().mapToInt(Fetch::level).max().orElse(0);
        for (int level = deepest - 1; level > 0; level--) {
            new Waiting(fetches).settle(level);
        }
    }

    private void settle(int level) {
        requests(level).values().forEach(together -> {
            int last = together.stream().mapToInt(this::latest).min().orElse(level);
            for (int later = level + 1; later <= last; later++) {
                if (requests(later).containsKey(together.getFirst().graph)) {
                    int until = later;
                    together.forEach(fetch -> fetch.notBefore = until);
                    return;
                }
            }
        });
    }

    /** The fetches of a level that can share requests, by subgraph. */
    private Map<Integer, List<Fetch>> requests(int level) {
        Map<Integer, List<Fetch>> requests = new TreeMap<>();
        for (Fetch fetch : fetches) {
            if (!fetch.apart() && fetch.level() == level) {
                requests.computeIfAbsent(fetch.graph, any -> new ArrayList<>()).add(fetch);
            }
        }
        return requests;
    }

    /** The last level at which nobody would wait for the fetch longer than now. */
    private int latest(Fetch fetch) {
        int latest = fetches.stream().mapToInt(Fetch::level).max().orElse(0);
        for (Fetch other : fetches) {
            if (other.dependencies.contains(fetch)) {
                latest = Math.min(latest, other.level() - 1);
            }
        }
        return latest;
    }
}
