package org.yiding.gateway.plan;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.FetchStep.EntityFetch;
import org.yiding.gateway.plan.FetchStep.Target;
import org.yiding.gateway.plan.FetchTree.Fetch;

/** Writes grown fetches down as requests: one for each subgraph and level, whatever positions and types it serves. */
final class StageWriter {

    // Above every subgraph's index: requests that share nothing with others.
    private static final int APART = 1_000_000;

    private final OperationDefinition operation;
    private final String contextNames;
    private final Set<String> clientVariables = new LinkedHashSet<>();
    private boolean distinct = true;

    /** @param contextNames how the variables of context arguments may be called */
    StageWriter(OperationDefinition operation, String contextNames) {
        this.operation = operation;
        this.contextNames = contextNames;
        operation.getVariableDefinitions().forEach(variable -> clientVariables.add(variable.getName()));
    }

    Stage write(List<Fetch> fetches) {
        distinct = fetches.stream().allMatch(fetch -> fetch.contexts.isEmpty());
        Map<Integer, Map<Integer, List<Fetch>>> levels = new TreeMap<>();
        for (Fetch fetch : fetches) {
            Map<Integer, List<Fetch>> level = levels.computeIfAbsent(fetch.level(), any -> new TreeMap<>());
            int own = fetch.apart() ? APART + level.size() : fetch.graph;
            level.computeIfAbsent(own, any -> new ArrayList<>()).add(fetch);
        }
        List<FetchStep> steps = new ArrayList<>();
        Map<Fetch, Integer> ids = new HashMap<>();
        levels.values()
                .forEach(level -> level.values().forEach(together -> {
                    int id = steps.size();
                    together.forEach(fetch -> ids.put(fetch, id));
                    steps.add(step(id, together, ids));
                }));
        return new Stage(steps);
    }

    private FetchStep step(int id, List<Fetch> together, Map<Fetch, Integer> ids) {
        Set<Integer> dependsOn = new LinkedHashSet<>();
        Set<String> variables = new LinkedHashSet<>();
        for (Fetch fetch : together) {
            fetch.dependencies.forEach(dependency -> dependsOn.add(idOf(dependency, ids)));
            fetch.selection.collectVariables(variables);
        }
        int graph = together.getFirst().graph;
        if (together.getFirst().entityType == null) {
            return root(id, graph, together.getFirst(), variables, dependsOn);
        }
        if (!together.getFirst().contexts.isEmpty()) {
            return withContexts(id, together.getFirst(), variables, dependsOn);
        }
        Map<String, List<Fetch>> bySelection = new LinkedHashMap<>();
        for (Fetch fetch : together) {
            bySelection
                    .computeIfAbsent(printed(fetch.selection), any -> new ArrayList<>())
                    .add(fetch);
        }
        List<EntityFetch> entities = new ArrayList<>();
        StringBuilder body = new StringBuilder("{");
        bySelection.forEach((selection, fetches) -> {
            EntityFetch entity = entityFetch(entities.size(), bySelection.size() == 1, fetches);
            if (!entities.isEmpty()) {
                body.append(' ');
            }
            if (!entity.alias().equals("_entities")) {
                body.append(entity.alias()).append(':');
            }
            body.append("_entities(representations:$")
                    .append(entity.variable())
                    .append(')')
                    .append(selection);
            entities.add(entity);
        });
        String document = "query" + header(variables, entities) + body.append('}');
        return new FetchStep(id, graph, document, variables, dependsOn, Set.of(), entities, ResultPath.ROOT);
    }

    private FetchStep withContexts(int id, Fetch fetch, Set<String> variables, Set<Integer> dependsOn) {
        ContextFetch contexts = new ContextFetch(
                contextNames,
                List.copyOf(fetch.contexts.values()),
                declared(variables, List.of()),
                printed(fetch.selection));
        EntityFetch plain = entityFetch(0, false, List.of(fetch));
        EntityFetch entity =
                new EntityFetch(plain.alias(), plain.variable(), plain.keys(), plain.targets(), false, contexts);
        return new FetchStep(
                id,
                fetch.graph,
                contexts.document(1),
                variables,
                dependsOn,
                Set.of(),
                List.of(entity),
                ResultPath.ROOT);
    }

    private static int idOf(Fetch fetch, Map<Fetch, Integer> ids) {
        Integer id = ids.get(fetch);
        if (id == null) {
            throw new IllegalStateException("A fetch depends on one of a later level");
        }
        return id;
    }

    private FetchStep root(int id, int graph, Fetch fetch, Set<String> variables, Set<Integer> dependsOn) {
        Set<String> keys = new LinkedHashSet<>();
        fetch.selection.collectKeys(keys);
        String kind =
                fetch.mounted() ? "query" : operation.getOperation().name().toLowerCase(Locale.ROOT);
        String header = header(variables, List.of());
        String body = printed(fetch.selection);
        String document = kind.equals("query") && header.isEmpty() ? body : kind + header + body;
        return new FetchStep(id, graph, document, variables, dependsOn, keys, List.of(), fetch.position);
    }

    private EntityFetch entityFetch(int number, boolean single, List<Fetch> fetches) {
        Set<String> keys = new LinkedHashSet<>();
        fetches.getFirst().selection.collectKeys(keys);
        List<Target> targets = new ArrayList<>();
        for (Fetch fetch : fetches) {
            List<Representation.Part> parts = List.copyOf(fetch.parts.values());
            targets.add(new Target(fetch.position, new Representation(fetch.fixedTypename, parts)));
        }
        String variable = "r" + number;
        while (clientVariables.contains(variable)) {
            variable = "_" + variable;
        }
        return new EntityFetch(single ? "_entities" : "e" + number, variable, keys, targets, distinct, null);
    }

    private String header(Set<String> variables, List<EntityFetch> entities) {
        String declared = declared(variables, entities);
        return declared.isEmpty() ? "" : "(" + declared + ")";
    }

    private String declared(Set<String> variables, List<EntityFetch> entities) {
        List<String> declared = new ArrayList<>();
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            if (variables.contains(definition.getName())) {
                declared.add("$" + definition.getName() + ":" + AstPrinter.printAstCompact(definition.getType())
                        + defaultOf(definition.getDefaultValue()));
            }
        }
        entities.forEach(entity -> declared.add("$" + entity.variable() + ":[_Any!]!"));
        return String.join(",", declared);
    }

    private static String defaultOf(@Nullable Value<?> value) {
        return value == null ? "" : "=" + AstPrinter.printAstCompact(value);
    }

    private static String printed(SelectionTree selection) {
        StringBuilder out = new StringBuilder();
        selection.print(out);
        return out.toString();
    }
}
