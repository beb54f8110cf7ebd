package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.List;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;

/** Adds requirements, provided fields, overrides and what is inaccessible. */
final class ExtrasMaker {

    private final GraphModel model;
    private final Chance chance;
    private final List<Type> objects;

    ExtrasMaker(GraphModel model, Chance chance, List<Type> objects) {
        this.model = model;
        this.chance = chance;
        this.objects = objects;
    }

    void make() {
        for (int i = 0; i < 5; i++) {
            requirement("need" + i);
        }
        for (Type type : objects) {
            List.copyOf(type.fields.values()).forEach(field -> {
                provide(field);
                override(type, field);
            });
        }
        for (Type type : objects) {
            for (Field field : type.fields.values()) {
                boolean ofInterface = model.types.values().stream()
                        .anyMatch(face -> face.members.contains(type.name) && face.fields.containsKey(field.name));
                if (!ofInterface && chance.of(5) && type.fields.size() > 2) {
                    field.inaccessible = true;
                }
            }
        }
        for (Type type : objects) {
            if (type.fields.values().stream().allMatch(field -> field.inaccessible)) {
                type.fields.values().forEach(field -> field.inaccessible = false);
            }
        }
    }

    private List<Integer> open(Type type) {
        List<Integer> open = new ArrayList<>();
        type.in.forEach((graph, there) -> {
            if (!there.stub) {
                open.add(graph);
            }
        });
        return open;
    }

    private void requirement(String name) {
        Type type = chance.pick(objects);
        if (!type.entity() || type.in.size() < 2) {
            return;
        }
        int graph = chance.pick(open(type));
        List<String> needs = new ArrayList<>();
        for (Field field : chance.some(type.fields.values())) {
            if (field.in.values().stream().anyMatch(there -> there.resolves) && !field.resolvedIn(graph)) {
                String need = needed(field, graph, 2);
                if (need != null && needs.size() < 3) {
                    field.in.computeIfAbsent(graph, any -> external());
                    needs.add(need);
                }
            }
        }
        if (needs.isEmpty()) {
            return;
        }
        Field field = new Field(name, "String", "%s", null);
        FieldInGraph there = new FieldInGraph();
        there.requires = String.join(" ", needs);
        field.in.put(graph, there);
        type.fields.put(name, field);
    }

    private static FieldInGraph external() {
        FieldInGraph external = new FieldInGraph();
        external.resolves = false;
        return external;
    }

    /** The selection that stands for a field in a requirement of this subgraph; null where it cannot be asked for. */
    private String needed(Field field, int graph, int depth) {
        String call = field.name + (field.argument != null && chance.of(60) ? "(n: " + chance.between(1, 4) + ")" : "");
        Type target = model.types.get(field.named);
        if (target == null) {
            return call;
        }
        if (depth == 0 || !target.in.containsKey(graph) || target.in.get(graph).interfaceObject) {
            return null;
        }
        List<String> inner = new ArrayList<>();
        if (target.kind == Kind.OBJECT) {
            inner.addAll(neededOf(target, graph, depth));
        } else {
            for (String member : target.in.get(graph).members) {
                List<String> own = neededOf(model.type(member), graph, depth);
                if (!own.isEmpty()) {
                    inner.add("... on " + member + " { " + String.join(" ", own) + " }");
                }
            }
        }
        return inner.isEmpty() ? null : call + " { " + String.join(" ", inner) + " }";
    }

    private List<String> neededOf(Type target, int graph, int depth) {
        List<String> inner = new ArrayList<>();
        for (Field field : chance.some(target.fields.values())) {
            FieldInGraph there = field.in.get(graph);
            boolean usable = there != null && there.requires == null && !field.in.isEmpty();
            if (usable && inner.size() < 2) {
                String need = needed(field, graph, depth - 1);
                if (need != null) {
                    inner.add(need);
                }
            }
        }
        return inner;
    }

    private void provide(Field field) {
        if (!chance.of(30)) {
            return;
        }
        Type target = model.types.get(field.named);
        List<Integer> owners = field.in.keySet().stream()
                .filter(field::resolvedIn)
                .filter(graph -> field.in.get(graph).provides == null)
                .toList();
        if (target == null || owners.isEmpty()) {
            return;
        }
        int graph = chance.pick(owners);
        if (target.kind == Kind.OBJECT) {
            field.in.get(graph).provides = provided(target, graph, 1);
        } else if (!target.in.get(graph).interfaceObject) {
            String member = chance.pick(target.in.get(graph).members);
            String inner = provided(model.type(member), graph, 1);
            field.in.get(graph).provides = inner == null ? null : "... on " + member + " { " + inner + " }";
        }
    }

    private String provided(Type target, int graph, int depth) {
        InGraph there = target.in.get(graph);
        if (there == null || there.keys.isEmpty()) {
            return null;
        }
        for (Field field : target.fields.values()) {
            Type below = model.types.get(field.named);
            boolean usable = below != null
                    && below.kind == Kind.OBJECT
                    && !below.partOfOthers()
                    && depth > 0
                    && mentioned(field, graph)
                    && chance.of(50);
            String inner = usable ? provided(below, graph, depth - 1) : null;
            if (inner != null) {
                field.in.computeIfAbsent(graph, any -> external());
                return field.name + " { " + inner + " }";
            }
        }
        for (Field field : target.fields.values()) {
            if (mentioned(field, graph) && !model.types.containsKey(field.named) && chance.of(60)) {
                field.in.computeIfAbsent(graph, any -> external());
                return field.name;
            }
        }
        return null;
    }

    /** Whether the subgraph may mention the field as another's. */
    private static boolean mentioned(Field field, int graph) {
        FieldInGraph own = field.in.get(graph);
        boolean elsewhere = field.in.values().stream().anyMatch(each -> each.resolves && each.requires == null);
        return field.argument == null && elsewhere && (own == null || (!own.resolves && !own.overridden));
    }

    private void override(Type type, Field field) {
        List<Integer> owners =
                field.in.keySet().stream().filter(field::resolvedIn).toList();
        boolean key = List.of("id", "code", "tag", "mate").contains(field.name);
        if (!type.entity() || key || owners.size() != 1 || field.in.size() != 1 || !chance.of(15)) {
            return;
        }
        List<Integer> others = open(type).stream()
                .filter(graph -> !field.in.containsKey(graph))
                .filter(graph -> !model.types.containsKey(field.named)
                        || model.type(field.named).in.containsKey(graph))
                .toList();
        FieldInGraph there = field.in.get(owners.getFirst());
        if (others.isEmpty() || there.requires != null || there.provides != null) {
            return;
        }
        int from = chance.pick(others);
        FieldInGraph before = external();
        before.overridden = true;
        field.in.put(from, before);
        there.override = from;
        if (chance.of(40)) {
            there.label = chance.pick(List.of("percent(100)", "percent(0)", "percent(50)"));
            boolean active =
                    there.label.equals("percent(100)") || (there.label.equals("percent(50)") && model.labelActive);
            before.label = there.label;
            there.resolves = active;
            there.overridden = !active;
            before.resolves = !active;
            before.overridden = active;
        }
    }
}
