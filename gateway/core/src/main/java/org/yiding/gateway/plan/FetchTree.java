package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.PathNode.Above;
import org.yiding.gateway.plan.PathNode.FieldStep;
import org.yiding.gateway.plan.PathNode.Jump;
import org.yiding.gateway.plan.PathNode.OnType;
import org.yiding.gateway.plan.PathNode.Root;
import org.yiding.gateway.supergraph.ContextArgument;
import org.yiding.gateway.supergraph.FieldInGraph;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** Merges chosen ways into fetches: ways that share place and subgraph share a fetch where that makes nobody wait longer. */
final class FetchTree {

    private final Supergraph supergraph;
    private final StorageKeys keys;
    private final String contextNames;
    private final List<Fetch> fetches = new ArrayList<>();

    /** @param contextNames how the variables of context arguments may be called */
    FetchTree(Supergraph supergraph, StorageKeys keys, String contextNames) {
        this.supergraph = supergraph;
        this.keys = keys;
        this.contextNames = contextNames;
    }

    /** A fetch while it grows. An entity type of null means the operation's root, or a query root further down. */
    static final class Fetch {
        final int graph;
        final ResultPath position;
        final @Nullable String entityType;
        final @Nullable String fixedTypename;
        final SelectionTree selection = new SelectionTree();
        final Set<Fetch> dependencies = new LinkedHashSet<>();
        final Map<String, Representation.Part> parts = new LinkedHashMap<>();
        final Map<ContextArgument, ContextValue> contexts = new LinkedHashMap<>();
        int notBefore;

        Fetch(int graph, ResultPath position, @Nullable String entityType, @Nullable String fixedTypename) {
            this.graph = graph;
            this.position = position;
            this.entityType = entityType;
            this.fixedTypename = fixedTypename;
        }

        /** Whether it asks the query root for a field that returned it. */
        boolean mounted() {
            return entityType == null && !position.elements().isEmpty();
        }

        /** Whether it shares a request with no other. */
        boolean apart() {
            return mounted() || !contexts.isEmpty();
        }

        /** How many requests must go before. */
        int level() {
            return Math.max(
                    notBefore,
                    1 + dependencies.stream().mapToInt(Fetch::level).max().orElse(-1));
        }

        boolean dependsOn(Fetch other) {
            return this == other || dependencies.stream().anyMatch(dependency -> dependency.dependsOn(other));
        }
    }

    private record Place(Fetch fetch, SelectionTree selection, ResultPath position) {}

    List<Fetch> fetches() {
        return fetches;
    }

    int depth() {
        return fetches.stream().mapToInt(Fetch::level).max().orElse(-1) + 1;
    }

    /** How many requests it takes. */
    int requests() {
        Set<String> requests = new HashSet<>();
        for (Fetch fetch : fetches) {
            requests.add(fetch.apart() ? String.valueOf(requests.size()) : request(fetch.graph, fetch.level()));
        }
        return requests.size();
    }

    private static String request(int graph, int level) {
        return graph + " at " + level;
    }

    /**
     * Chooses a way for every leaf, those with the least choice first, and merges it in.
     *
     * @param preferred the subgraph at whose root ways begin that are chosen where all else is equal
     */
    void add(List<PathSearch.Leaf> leaves, int preferred) {
        List<PathSearch.Leaf> ordered = new ArrayList<>(leaves);
        ordered.sort(Comparator.comparingInt(leaf -> leaf.ways().size()));
        for (PathSearch.Leaf leaf : ordered) {
            place(leaf.ways().size() == 1 ? leaf.ways().getFirst() : best(leaf.ways(), preferred));
        }
    }

    private PathNode best(List<PathNode> ways, int preferred) {
        int depth = depth();
        Set<String> requests = new HashSet<>();
        fetches.stream()
                .filter(fetch -> !fetch.apart())
                .forEach(fetch -> requests.add(request(fetch.graph, fetch.level())));
        PathNode best = ways.getFirst();
        long bestCost = Long.MAX_VALUE;
        for (PathNode way : ways) {
            Added added = new Added(new HashSet<>(), new HashSet<>(requests));
            countAdded(way, added);
            long cost = Math.max(way.hops(), depth) * 1_000_000_000L
                    + (added.requests().size() - requests.size()) * 1_000_000L
                    + (way.rootGraph() == preferred ? 0 : 100_000L)
                    + added.fetches().size() * 1_000L
                    + way.hops() * 100L
                    + way.fetches();
            if (cost < bestCost) {
                best = way;
                bestCost = cost;
            }
        }
        return best;
    }

    /** What a way would add. @param requests those there are already, too */
    private record Added(Set<String> fetches, Set<String> requests) {}

    private ResultPath countAdded(PathNode way, Added added) {
        PathNode parent = way.parent();
        ResultPath position = parent == null ? ResultPath.ROOT : countAdded(parent, added);
        return switch (way.step()) {
            case Root root -> {
                note(way, position, null, added);
                yield position;
            }
            case FieldStep step -> position.plus(new ResultPath.Key(keys.of(step.field(), step.objectType())));
            case OnType on -> position.plus(new ResultPath.Only(on.objectType()));
            case Jump jump -> {
                jump.needs().forEach(need -> countAdded(need, added));
                note(way, position, entityType(way, jump), added);
                yield position;
            }
        };
    }

    private void note(PathNode way, ResultPath position, @Nullable String entityType, Added added) {
        if (existing(way.graph(), position, entityType).isEmpty()) {
            added.fetches().add(way.graph() + " " + entityType + " " + position);
            added.requests().add(request(way.graph(), way.hops() - 1));
        }
    }

    private List<Fetch> existing(int graph, ResultPath position, @Nullable String entityType) {
        return fetches.stream()
                .filter(fetch -> fetch.graph == graph
                        && Objects.equals(fetch.entityType, entityType)
                        && fetch.position.equals(position))
                .toList();
    }

    private Place place(PathNode way) {
        PathNode parent = way.parent();
        if (parent == null) {
            return root(way);
        }
        Place before = place(parent);
        return switch (way.step()) {
            case Root root -> before;
            case FieldStep step -> {
                String key = keys.of(step.field(), step.objectType());
                SelectionTree below =
                        before.selection().field(key, step.field(), contexts(way, parent, before.fetch()));
                if (below == null) {
                    yield before;
                }
                askTypename(way, below);
                yield new Place(before.fetch(), below, before.position().plus(new ResultPath.Key(key)));
            }
            case OnType on ->
                new Place(
                        before.fetch(),
                        before.selection().on(on.objectType()),
                        before.position().plus(new ResultPath.Only(on.objectType())));
            case Jump jump -> jump(way, parent, jump, before);
        };
    }

    /** The arguments that a field takes from objects above, each with its variable. */
    private Map<String, String> contexts(PathNode way, PathNode parent, Fetch fetch) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (way.step() instanceof FieldStep step && !fetch.contexts.isEmpty()) {
            FieldInGraph there =
                    supergraph.type(parent.type()).field(step.field().name(), way.graph());
            for (ContextArgument argument : there == null ? List.<ContextArgument>of() : there.contexts()) {
                ContextValue value = fetch.contexts.get(argument);
                if (value != null) {
                    variables.put(argument.name(), value.variable());
                }
            }
        }
        return variables;
    }

    private void askTypename(PathNode way, SelectionTree selection) {
        TypeModel type = supergraph.type(way.type());
        if (type.isAbstract() && !type.isInterfaceObjectIn(way.graph())) {
            selection.askTypename();
        }
    }

    private Place root(PathNode way) {
        List<Fetch> there = existing(way.graph(), ResultPath.ROOT, null);
        Fetch fetch = there.isEmpty() ? new Fetch(way.graph(), ResultPath.ROOT, null, null) : there.getFirst();
        if (there.isEmpty()) {
            fetches.add(fetch);
        }
        return new Place(fetch, fetch.selection, ResultPath.ROOT);
    }

    private Place jump(PathNode way, PathNode parent, Jump jump, Place before) {
        Set<Fetch> dependencies = new LinkedHashSet<>();
        dependencies.add(before.fetch());
        jump.needs().forEach(need -> dependencies.add(place(need).fetch()));
        List<Representation.Part> parts = new ArrayList<>();
        for (int i = 0; i < jump.representation().size(); i++) {
            // The first selection is the key, what follows is required and may be null.
            parts.addAll(Representation.parts(jump.representation().get(i), jump.narrowedTo(), keys, i == 0));
        }
        Fetch fetch = fetchFor(way, entityType(way, jump), parent, before.position(), dependencies, parts);
        fetch.dependencies.addAll(dependencies);
        parts.forEach(part -> fetch.parts.merge(part.place(), part, Representation::merged));
        jump.contexts()
                .forEach((argument, above) -> fetch.contexts.computeIfAbsent(
                        argument, any -> contextValue(contextNames + fetch.contexts.size(), argument, above)));
        SelectionTree entity = jump.toRoot() ? fetch.selection : fetch.selection.on(way.type());
        askTypename(way, entity);
        return new Place(fetch, entity, before.position());
    }

    private ContextValue contextValue(String variable, ContextArgument argument, List<Above> above) {
        List<ContextValue.Source> sources = above.stream()
                .map(source -> new ContextValue.Source(
                        source.place().depth(),
                        source.types(),
                        Representation.parts(source.selections(), source.place().narrowedTo(), keys, false)))
                .toList();
        return new ContextValue(variable, argument.type(), sources);
    }

    private static @Nullable String entityType(PathNode way, Jump jump) {
        return jump.toRoot() ? null : way.type();
    }

    private Fetch fetchFor(
            PathNode way,
            @Nullable String entityType,
            PathNode parent,
            ResultPath position,
            Set<Fetch> dependencies,
            List<Representation.Part> parts) {
        int level = 1 + dependencies.stream().mapToInt(Fetch::level).max().orElse(-1);
        for (Fetch fetch : existing(way.graph(), position, entityType)) {
            boolean circle = dependencies.stream().anyMatch(dependency -> dependency.dependsOn(fetch));
            if (!circle && level <= fetch.level() && Representation.agree(fetch.parts.values(), parts)) {
                return fetch;
            }
        }
        TypeModel target = supergraph.type(way.type());
        TypeModel here = supergraph.type(parent.type());
        boolean ownTypename = here.isAbstract()
                && !here.isInterfaceObjectIn(parent.graph())
                && !target.isInterfaceObjectIn(way.graph());
        Fetch fetch = new Fetch(way.graph(), position, entityType, ownTypename ? null : way.type());
        fetches.add(fetch);
        return fetch;
    }
}
