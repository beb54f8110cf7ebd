package org.yiding.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.FieldInGraph.Standing;

/** Reads the {@code @join__field} directives of one field. */
final class FieldJoins {

    private final TypeDefinition<?> parent;
    private final FieldDefinition field;
    private final Map<Integer, TypeInGraph> there;
    private final ToIntBiFunction<String, String> graphs;

    /** @param graphs from a constant of {@code join__Graph} and the coordinate that names it to the subgraph's index */
    FieldJoins(
            TypeDefinition<?> parent,
            FieldDefinition field,
            Map<Integer, TypeInGraph> there,
            ToIntBiFunction<String, String> graphs) {
        this.parent = parent;
        this.field = field;
        this.there = there;
        this.graphs = graphs;
    }

    FieldModel model() {
        return new FieldModel(field.getName(), field.getType(), inGraphs(), Directives.has(field, "inaccessible"));
    }

    private Map<Integer, FieldInGraph> inGraphs() {
        Map<Integer, FieldInGraph> found = new HashMap<>();
        List<Directive> joins = Directives.named(field, "join__field");
        if (joins.isEmpty()) {
            List<Directive> owners = Directives.named(parent, "join__owner");
            Set<Integer> holders = owners.isEmpty() ? there.keySet() : Set.of(graph(owners.getFirst(), "graph"));
            holders.forEach(graph -> found.put(graph, plain()));
        }
        Set<Integer> overridden = overridden(joins);
        for (Directive join : joins) {
            // Without a subgraph the field comes through an interface object alone.
            if (Directives.text(join, "graph") == null) {
                continue;
            }
            int graph = graph(join, "graph");
            found.put(graph, read(join, graph, overridden.contains(graph)));
        }
        markRequired(found);
        // Join v0.1 does not repeat key fields for those who are not the owner; a later one may have lost them.
        boolean implied = Directives.has(parent, "join__owner");
        there.forEach((graph, type) -> {
            if (implied ? isKeyField(type) : isWholeKey(type)) {
                found.putIfAbsent(graph, plain());
            }
        });
        return found;
    }

    /**
     * Whoever requires a field cannot resolve it. Hive's composition does not print that such a field of an interface object
     * is external.
     */
    private void markRequired(Map<Integer, FieldInGraph> found) {
        Map<Integer, FieldInGraph> external = new HashMap<>();
        found.forEach((graph, here) -> {
            TypeInGraph type = there.get(graph);
            if (here.resolvable() && !(type != null && isKeyField(type)) && isRequiredBy(graph)) {
                external.put(graph, here.with(Standing.EXTERNAL));
            }
        });
        if (found.keySet().stream().anyMatch(graph -> !external.containsKey(graph))) {
            found.putAll(external);
        }
    }

    private boolean isRequiredBy(int graph) {
        return parent instanceof ImplementingTypeDefinition<?> type
                && type.getFieldDefinitions().stream()
                        .flatMap(sibling -> Directives.named(sibling, "join__field").stream())
                        .filter(join -> Directives.text(join, "graph") != null && graph(join, "graph") == graph)
                        .map(join -> Directives.text(join, "requires"))
                        .anyMatch(fields -> fields != null && names(fields).contains(field.getName()));
    }

    /** The fields that a field set names at its top. */
    private static Set<String> names(String fields) {
        Set<String> names = new HashSet<>();
        Parser.parse("{" + fields + "}")
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .forEach(each -> names.add(each.getName()));
        return names;
    }

    /** Whether the field alone is a key of the subgraph, which could not be one without it. */
    private boolean isWholeKey(TypeInGraph type) {
        return type.keys().stream().anyMatch(key -> key.fields().strip().equals(field.getName()));
    }

    private FieldInGraph read(Directive join, int graph, boolean overridden) {
        boolean external = Directives.flag(join, "external", false) && !keyOfExtension(graph);
        boolean replaced = overridden || Directives.flag(join, "usedOverridden", false);
        String declared = Directives.text(join, "type");
        String label = Directives.text(join, "overrideLabel");
        boolean takesOver = Directives.text(join, "override") != null;
        Boolean active = label == null ? null : OverrideLabels.decided(label);
        // Until a request decides, the label counts as not active.
        boolean ours = label == null || takesOver == Boolean.TRUE.equals(active);
        Standing standing = external ? Standing.EXTERNAL : Standing.RESOLVES;
        return new FieldInGraph(
                declared == null ? field.getType() : parsed(declared),
                Directives.text(join, "requires"),
                Directives.text(join, "provides"),
                replaced || !ours ? Standing.OVERRIDDEN : standing,
                active == null ? label : null,
                takesOver,
                contexts(join));
    }

    private FieldInGraph plain() {
        return new FieldInGraph(field.getType(), null, null, Standing.RESOLVES, null, false, List.of());
    }

    private List<ContextArgument> contexts(Directive join) {
        return Directives.objects(join, "contextArguments").stream()
                .map(argument -> new ContextArgument(
                        Directives.member(argument, "name"),
                        Directives.member(argument, "type"),
                        Directives.member(argument, "context"),
                        Directives.member(argument, "selection")))
                .toList();
    }

    /** Federation 1 marks the key fields of an extended type external although the subgraph has them. */
    private boolean keyOfExtension(int graph) {
        TypeInGraph type = there.get(graph);
        if (type == null || !isKeyField(type)) {
            return false;
        }
        return Directives.named(parent, "join__type").stream()
                .anyMatch(join -> Directives.flag(join, "extension", false) && graph(join, "graph") == graph);
    }

    private boolean isKeyField(TypeInGraph type) {
        return type.keys().stream()
                .anyMatch(key -> List.of(key.fields().split("[^_0-9A-Za-z]+")).contains(field.getName()));
    }

    /** Where the overridden subgraph still lists the field it no longer answers for clients. */
    private Set<Integer> overridden(List<Directive> joins) {
        Set<String> names = new HashSet<>();
        for (Directive join : joins) {
            String from = Directives.text(join, "override");
            if (from != null && Directives.text(join, "overrideLabel") == null) {
                names.add(from);
            }
        }
        Set<Integer> found = new HashSet<>();
        for (Directive join : joins) {
            String constant = Directives.text(join, "graph");
            if (constant != null && !names.isEmpty() && sameName(names, constant)) {
                found.add(graph(join, "graph"));
            }
        }
        return found;
    }

    private static boolean sameName(Set<String> names, String constant) {
        return names.stream()
                .anyMatch(name -> name.replaceAll("[^_0-9A-Za-z]", "_").equalsIgnoreCase(constant));
    }

    private int graph(Directive join, String argument) {
        String constant = Directives.text(join, argument);
        return graphs.applyAsInt(String.valueOf(constant), parent.getName() + "." + field.getName());
    }

    private static Type<?> parsed(@Nullable String type) {
        return Parser.parseType(String.valueOf(type));
    }
}
