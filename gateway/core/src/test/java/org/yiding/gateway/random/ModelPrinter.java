package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;

/** Prints a model as the supergraph that composition would make of it, and as the schema of each subgraph. */
final class ModelPrinter {

    private final GraphModel model;

    ModelPrinter(GraphModel model) {
        this.model = model;
    }

    String supergraph() {
        StringBuilder out = new StringBuilder("enum join__Graph {");
        for (int graph = 0; graph < model.graphs; graph++) {
            out.append(' ').append(constant(graph)).append(" @join__graph(name: \"");
            out.append(GraphModel.name(graph)).append("\", url: \"http://x/\")");
        }
        out.append(" }\nenum Color { RED GREEN BLUE }\n");
        model.types.values().forEach(type -> type(type, out));
        return out.toString();
    }

    private static String constant(int graph) {
        return GraphModel.name(graph).toUpperCase();
    }

    private void type(Type type, StringBuilder out) {
        List<String> faces = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        type.in.forEach((graph, there) -> {
            String more = there.interfaceObject ? ", isInterfaceObject: true" : "";
            if (there.keys.isEmpty()) {
                joins.append(" @join__type(graph: ")
                        .append(constant(graph))
                        .append(more)
                        .append(')');
            }
            there.keys.forEach(key -> joins.append(" @join__type(graph: " + constant(graph) + ", key: \"" + key + "\""
                    + more + (there.stub ? ", resolvable: false" : "") + ")"));
        });
        for (Type face : model.types.values()) {
            face.in.forEach((graph, there) -> {
                if (face.kind == Kind.INTERFACE && !there.interfaceObject && there.members.contains(type.name)) {
                    joins.append(
                            " @join__implements(graph: " + constant(graph) + ", interface: \"" + face.name + "\")");
                }
                if (type == face && type.kind == Kind.UNION) {
                    there.members.forEach(member -> joins.append(
                            " @join__unionMember(graph: " + constant(graph) + ", member: \"" + member + "\")"));
                }
            });
            if (face.kind == Kind.INTERFACE && face.members.contains(type.name)) {
                faces.add(face.name);
            }
        }
        out.append(keyword(type)).append(type.name);
        out.append(faces.isEmpty() ? "" : " implements " + String.join(" & ", faces))
                .append(joins)
                .append(model.setters.contains(type.name) ? " @context(name: \"" + context() + "\")" : "");
        if (type.kind == Kind.UNION) {
            out.append(" = ").append(String.join(" | ", type.members)).append('\n');
            return;
        }
        out.append(" {\n");
        type.fields
                .values()
                .forEach(field -> out.append("  ")
                        .append(signature(field))
                        .append(joins(type, field))
                        .append(field.inaccessible ? " @inaccessible" : "")
                        .append('\n'));
        out.append("}\n");
    }

    private String context() {
        return GraphModel.name(model.contextGraph) + "__above";
    }

    private static String keyword(Type type) {
        return switch (type.kind) {
            case OBJECT -> "type ";
            case INTERFACE -> "interface ";
            case UNION -> "union ";
        };
    }

    private static String signature(Field field, int graph) {
        return field.in.get(graph).context
                ? field.name + "(from: String @fromContext(field: \"$above { given }\")): " + field.type()
                : field.name + (field.argument == null ? "" : "(" + field.argument + ")") + ": " + field.typeIn(graph);
    }

    private static String signature(Field field) {
        return field.name + (field.argument == null ? "" : "(" + field.argument + ")") + ": " + field.type();
    }

    private String joins(Type type, Field field) {
        if (field.in.isEmpty()) {
            return " @join__field";
        }
        boolean plain = field.in.keySet().equals(type.in.keySet())
                && field.in.values().stream()
                        .allMatch(there -> there.resolves
                                && there.requires == null
                                && there.provides == null
                                && !there.context
                                && !there.neverNull);
        if (plain) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        field.in.forEach((graph, there) -> out.append(" @join__field(graph: ")
                .append(constant(graph))
                .append(there.requires == null ? "" : ", requires: \"" + there.requires + "\"")
                .append(there.provides == null ? "" : ", provides: \"" + there.provides + "\"")
                .append(there.override == null ? "" : ", override: \"" + GraphModel.name(there.override) + "\"")
                .append(there.label == null ? "" : ", overrideLabel: \"" + there.label + "\"")
                .append(there.overridden && there.label == null ? ", usedOverridden: true" : "")
                .append(!there.resolves && !there.overridden ? ", external: true" : "")
                .append(there.neverNull ? ", type: \"" + field.typeIn(graph) + "\"" : "")
                .append(
                        there.context
                                ? ", contextArguments: [{context: \"" + context()
                                        + "\", name: \"from\", type: \"String\", selection: \" { given }\"}]"
                                : "")
                .append(')'));
        return out.toString();
    }

    /** The schema of one subgraph, with its federation directives. */
    String subgraph(int graph) {
        StringBuilder out = new StringBuilder("enum Color { RED GREEN BLUE }\n");
        for (Type type : model.types.values()) {
            InGraph there = type.in.get(graph);
            boolean empty =
                    type.root() && type.fields.values().stream().noneMatch(field -> field.in.containsKey(graph));
            if (there == null || empty) {
                continue;
            }
            if (type.kind == Kind.UNION) {
                out.append("union " + type.name + " = " + String.join(" | ", there.members) + "\n");
                continue;
            }
            out.append(there.interfaceObject ? "type " : keyword(type)).append(type.name);
            List<String> faces = model.types.values().stream()
                    .filter(face -> face.kind == Kind.INTERFACE && face.in.containsKey(graph))
                    .filter(face -> face.in.get(graph).members.contains(type.name))
                    .map(face -> face.name)
                    .toList();
            out.append(faces.isEmpty() ? "" : " implements " + String.join(" & ", faces));
            out.append(there.interfaceObject ? " @interfaceObject" : "");
            out.append(
                    model.setters.contains(type.name) && graph == model.contextGraph
                            ? " @context(name: \"above\")"
                            : "");
            there.keys.forEach(key ->
                    out.append(" @key(fields: \"" + key + "\"" + (there.stub ? ", resolvable: false" : "") + ")"));
            out.append(" {\n");
            for (Map.Entry<String, Field> entry : type.fields.entrySet()) {
                FieldInGraph own = entry.getValue().in.get(graph);
                if (own != null) {
                    out.append("  ").append(signature(entry.getValue(), graph));
                    out.append(
                            type.kind == Kind.INTERFACE && !there.interfaceObject
                                    ? ""
                                    : applied(entry.getValue(), own));
                    out.append(entry.getValue().inaccessible && own.resolves ? " @inaccessible" : "")
                            .append('\n');
                }
            }
            out.append("}\n");
        }
        return out.toString();
    }

    private static String applied(Field field, FieldInGraph own) {
        return (own.requires == null ? "" : " @requires(fields: \"" + own.requires + "\")")
                + (own.provides == null ? "" : " @provides(fields: \"" + own.provides + "\")")
                + (own.override == null
                        ? ""
                        : " @override(from: \"" + GraphModel.name(own.override) + "\""
                                + (own.label == null ? "" : ", label: \"" + own.label + "\"") + ")")
                + (!own.resolves && !own.overridden ? " @external" : "")
                + (own.resolves && field.in.size() > 1 ? " @shareable" : "");
    }
}
