package org.yiding.gateway.plan;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** Plans operations over one supergraph. Thread-safe. */
public final class Planner {

    private final Supergraph supergraph;
    private final FieldSets fieldSets;
    private final int selectionLimit;

    /** @param selectionLimit how many selections an operation may visit once its fragments are resolved */
    public Planner(Supergraph supergraph, int selectionLimit) {
        this.supergraph = supergraph;
        this.fieldSets = new FieldSets(supergraph);
        this.selectionLimit = selectionLimit;
    }

    /**
     * @param document valid against the public schema
     * @param operation of that document; of a subscription, the one step without dependencies is the stream of events, and
     *     what follows is asked for each event
     * @param conditions the values of the variables that {@code @skip} and {@code @include} use, and under the label of
     *     each progressive override that requests decide whether it is active
     * @throws PlanningException where the supergraph does not satisfy the operation
     * @throws OperationTooLargeException where the operation is over the limit
     */
    public QueryPlan plan(Document document, OperationDefinition operation, Conditions conditions) {
        Set<String> active = new HashSet<>();
        for (String label : supergraph.overrideShares().keySet()) {
            if (conditions.values().getOrDefault(label, false)) {
                active.add(label);
            }
        }
        Supergraph decided = supergraph.deciding(active);
        try {
            return new Run(decided, document, operation, conditions).plan();
        } catch (PlanningException e) {
            return new Run(decided.trusting(), document, operation, conditions).plan();
        }
    }

    private final class Run {

        private final Supergraph supergraph;
        private final OperationDefinition operation;
        // Mutations and subscriptions: each root field in one subgraph, told apart by response name.
        private final boolean oneByOne;
        private final SelectionReader reader;
        private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        private final StorageKeys keys;
        private final String contextNames;

        Run(Supergraph supergraph, Document document, OperationDefinition operation, Conditions conditions) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
            this.supergraph = supergraph;
            this.keys = new StorageKeys(supergraph);
            this.contextNames = unusedIn(document);
            this.operation = operation;
            this.oneByOne = operation.getOperation() != Operation.QUERY;
            this.reader = new SelectionReader(supergraph, fragments, conditions, true, selectionLimit);
        }

        /** How the names of variables may begin that nothing in the document looks like. */
        private static String unusedIn(Document document) {
            String printed = AstPrinter.printAstCompact(document);
            String name = "context";
            while (printed.contains("$" + name)) {
                name = "_" + name;
            }
            return name;
        }

        QueryPlan plan() {
            TypeModel root = supergraph.type(rootType());
            Selections selections = roots(root);
            List<Stage> stages = new ArrayList<>();
            if (oneByOne) {
                oneByOne(selections)
                        .forEach(tree -> stages.add(new StageWriter(operation, contextNames).write(tree.fetches())));
            } else if (!selections.isEmpty()) {
                List<PathNode> roots = roots(root, selections);
                FetchTree tree = cheapest(search().leaves(selections, roots), roots);
                Waiting.settle(tree.fetches());
                stages.add(new StageWriter(operation, contextNames).write(tree.fetches()));
            }
            ShapeBuilder shapes = new ShapeBuilder(supergraph, reader, keys, oneByOne);
            Shape shape = shapes.root(selections, operation.getSelectionSet());
            return new QueryPlan(stages, shape, introspection(root), shapes.denied());
        }

        private @Nullable Document introspection(TypeModel root) {
            SelectionSet.Builder fields = SelectionSet.newSelectionSet();
            boolean[] any = new boolean[1];
            reader.collect(root.name(), operation.getSelectionSet(), field -> {
                if (field.getName().equals("__schema") || field.getName().equals("__type")) {
                    fields.selection(field);
                    any[0] = true;
                }
            });
            if (!any[0]) {
                return null;
            }
            OperationDefinition only = operation.transform(builder -> builder.selectionSet(fields.build()));
            Document.Builder document = Document.newDocument().definition(only);
            fragments.values().forEach(document::definition);
            return document.build();
        }

        private String rootType() {
            GraphQLSchema schema = supergraph.publicSchema();
            return switch (operation.getOperation()) {
                case QUERY -> schema.getQueryType().getName();
                case MUTATION -> schema.getMutationType().getName();
                case SUBSCRIPTION -> schema.getSubscriptionType().getName();
            };
        }

        private Selections roots(TypeModel root) {
            Map<String, List<Field>> found = new LinkedHashMap<>();
            reader.collect(root.name(), operation.getSelectionSet(), field -> {
                if (!field.getName().startsWith("__") && !reader.denied(root.name(), field.getName())) {
                    String identity = oneByOne ? field.getResultKey() : FieldSelection.identity(field);
                    found.computeIfAbsent(identity, any -> new ArrayList<>()).add(field);
                }
            });
            Selections selections = new Selections(root);
            found.forEach((identity, nodes) -> selections.add(reader.field(root, identity, nodes)));
            return selections;
        }

        /** One leaf after the other is placed, so that the first ones decide for the rest: each root is tried as the first. */
        private FetchTree cheapest(List<PathSearch.Leaf> leaves, List<PathNode> roots) {
            FetchTree best = null;
            for (PathNode root : roots) {
                FetchTree tree = new FetchTree(supergraph, keys, contextNames);
                tree.add(leaves, root.graph());
                if (best == null || cheaper(tree, best)) {
                    best = tree;
                }
            }
            return Objects.requireNonNull(best);
        }

        private PathSearch search() {
            return new PathSearch(supergraph, reader, fieldSets);
        }

        private List<PathNode> roots(TypeModel root, Selections selections) {
            List<PathNode> roots = new ArrayList<>();
            root.graphs().keySet().stream().sorted().forEach(graph -> {
                boolean useful = selections.common().values().stream()
                        .anyMatch(field -> root.field(field.name(), graph) != null);
                if (useful) {
                    roots.add(PathNode.root(graph, root.name()));
                }
            });
            if (roots.isEmpty()) {
                throw new PlanningException("No subgraph resolves the fields of " + root.name());
            }
            return roots;
        }

        /**
         * Root fields that follow each other in one subgraph share a request, in their order, as long as nothing but that
         * request is needed for those before: the next field must not run before all of a field is there.
         */
        private List<FetchTree> oneByOne(Selections selections) {
            List<FetchTree> trees = new ArrayList<>();
            Alone before = null;
            for (FieldSelection field : selections.commonFields()) {
                Alone alone = cheapestAlone(selections, field);
                boolean joined = before != null
                        && before.tail().graph() == alone.tail().graph()
                        && trees.getLast().fetches().size() == 1;
                if (joined) {
                    trees.getLast().add(alone.leaves(), alone.tail().graph());
                } else {
                    trees.add(alone.tree());
                }
                before = alone;
            }
            trees.forEach(tree -> Waiting.settle(tree.fetches()));
            return trees;
        }

        /** A root field that runs in one subgraph, and its plan. */
        private record Alone(PathNode tail, List<PathSearch.Leaf> leaves, FetchTree tree) {}

        /** A mutation's field runs in one subgraph only, however many could: the one with the cheapest plan. */
        private Alone cheapestAlone(Selections selections, FieldSelection field) {
            TypeModel root = selections.type();
            Alone best = null;
            PlanningException failure = null;
            for (PathNode tail : roots(root, selections)) {
                // Planning may spread selections on abstract types, each way in its own fashion.
                Selections only = new Selections(root);
                only.add(reader.field(root, field.identity(), field.nodes()));
                try {
                    List<PathSearch.Leaf> leaves = search().leaves(only, List.of(tail));
                    FetchTree tree = cheapest(leaves, List.of(tail));
                    if (best == null || cheaper(tree, best.tree())) {
                        best = new Alone(tail, leaves, tree);
                        only.commonFields().forEach(selections::add);
                    }
                } catch (PlanningException e) {
                    failure = e;
                }
            }
            if (best == null) {
                throw failure == null ? new PlanningException("No subgraph resolves " + field.name()) : failure;
            }
            return best;
        }

        private static boolean cheaper(FetchTree tree, FetchTree other) {
            int byDepth = Integer.compare(tree.depth(), other.depth());
            int byRequests = Integer.compare(tree.requests(), other.requests());
            if (byDepth != 0 || byRequests != 0) {
                return byDepth < 0 || (byDepth == 0 && byRequests < 0);
            }
            return tree.fetches().size() < other.fetches().size();
        }
    }
}
