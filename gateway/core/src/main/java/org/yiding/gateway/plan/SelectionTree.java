package org.yiding.gateway.plan;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The selection of a subgraph's document while it grows. */
final class SelectionTree {

    private final Map<String, Entry> fields = new LinkedHashMap<>();
    private final Map<String, SelectionTree> onTypes = new LinkedHashMap<>();
    private boolean typename;

    private record Entry(
            String name,
            List<Argument> arguments,
            Map<String, String> contexts,
            @Nullable SelectionTree children) {}

    /**
     * @param contexts the arguments that are taken from objects above, each with its variable
     * @return the selection below the field, which is new where it was not selected yet; null for a leaf
     */
    @Nullable
    SelectionTree field(String key, FieldSelection field, Map<String, String> contexts) {
        return fields.computeIfAbsent(
                        key,
                        any -> new Entry(
                                field.name(),
                                field.arguments(),
                                contexts,
                                field.children() == null ? null : new SelectionTree()))
                .children();
    }

    SelectionTree on(String type) {
        return onTypes.computeIfAbsent(type, any -> new SelectionTree());
    }

    void askTypename() {
        typename = true;
    }

    /** The keys selected here, on any type. */
    void collectKeys(Set<String> keys) {
        keys.addAll(fields.keySet());
        onTypes.values().forEach(below -> below.collectKeys(keys));
    }

    void collectVariables(Set<String> names) {
        fields.values().forEach(entry -> {
            entry.arguments().forEach(argument -> collectVariables(argument, names));
            if (entry.children() != null) {
                entry.children().collectVariables(names);
            }
        });
        onTypes.values().forEach(below -> below.collectVariables(names));
    }

    private static void collectVariables(Node<?> node, Set<String> names) {
        if (node instanceof VariableReference variable) {
            names.add(variable.getName());
        }
        node.getChildren().forEach(child -> collectVariables(child, names));
    }

    /** Writes {@code {...}} without a superfluous byte. */
    void print(StringBuilder out) {
        out.append('{');
        boolean first = true;
        if (typename || (fields.isEmpty() && onTypes.isEmpty())) {
            out.append("__typename");
            first = false;
        }
        for (Map.Entry<String, Entry> entry : fields.entrySet()) {
            separate(out, first);
            print(entry.getKey(), entry.getValue(), out);
            first = false;
        }
        for (Map.Entry<String, SelectionTree> entry : onTypes.entrySet()) {
            separate(out, first);
            out.append("...on ").append(entry.getKey());
            entry.getValue().print(out);
            first = false;
        }
        out.append('}');
    }

    private static void separate(StringBuilder out, boolean first) {
        if (!first) {
            out.append(' ');
        }
    }

    private static void print(String key, Entry entry, StringBuilder out) {
        if (!key.equals(entry.name())) {
            out.append(key).append(':');
        }
        out.append(entry.name());
        StringJoiner arguments = new StringJoiner(" ", "(", ")").setEmptyValue("");
        entry.arguments()
                .forEach(argument ->
                        arguments.add(argument.getName() + ":" + AstPrinter.printAstCompact(argument.getValue())));
        // The point ends the name, where every group of entities gets a variable of its own.
        entry.contexts().forEach((argument, variable) -> arguments.add(argument + ":$" + variable + "."));
        out.append(arguments);
        if (entry.children() != null) {
            entry.children().print(out);
        }
    }
}
