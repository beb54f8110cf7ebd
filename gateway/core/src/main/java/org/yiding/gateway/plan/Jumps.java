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
 * Finds the ways from objects in the hands of one subgraph to the same objects in another, or in the same once more: by a key,
 * with what fields require, and with what they take from objects above. All of that is searched like a client's selection.
 */
final class Jumps {

    private static final Need NOTHING = new Need(null, List.of());

    private final Supergraph supergraph;
    private final FieldSets fieldSets;
    private final PathSearch search;
    // What is being searched for, to refuse circles.
    private final Set<String> inProgress = new HashSet<>();

    Jumps(Supergraph supergraph, FieldSets fieldSets, PathSearch search) {
        this.supergraph = supergraph;
        this.fieldSets = fieldSets;
        this.search = search;
    }

    /** What a request for a field needs beyond the entity's key. @param requires null for nothing */
    private record Need(@Nullable String requires, List<ContextArgument> contexts) {}

    /** Where an interface object stands, only a subgraph that has the interface itself knows the concrete types. */
    List<PathNode> seeingTypes(PathNode tail) {
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

    /** The jumps to where a field is resolved that cannot be had in place. */
    List<PathNode> forField(PathNode tail, String field) {
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
        return tail.step() instanceof PathNode.FieldStep && isQuery(tail);
    }

    private boolean isQuery(PathNode place) {
        return place.type().equals(supergraph.publicSchema().getQueryType().getName());
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
        String target = entity.name() + " " + graph + " " + key.fields() + " " + more;
        if (!inProgress.add(target)) {
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
            inProgress.remove(target);
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
            List<PathSearch.Leaf> leaves = new ArrayList<>();
            if (!search.select(source.selections(), place.narrowedTo(), anywhere(place), leaves, fieldSets.reader())) {
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

    /** The query root is at hand in every subgraph, whichever the way began at. */
    private List<PathNode> anywhere(PathNode place) {
        boolean root = place.parent() == null && isQuery(place);
        return root ? PathNode.roots(supergraph.type(place.type())) : List.of(place);
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
        List<PathSearch.Leaf> leaves = new ArrayList<>();
        if (!search.select(selections, tail.narrowedTo(), List.of(tail), leaves, origin)) {
            return false;
        }
        representation.add(selections);
        leaves.forEach(leaf -> needs.add(leaf.cheapest()));
        return true;
    }
}
