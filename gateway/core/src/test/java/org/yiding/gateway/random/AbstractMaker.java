package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;

/** Adds interfaces, unions and an interface object over the objects there are. */
final class AbstractMaker {

    private final GraphModel model;
    private final Chance chance;
    private final List<Type> objects;

    AbstractMaker(GraphModel model, Chance chance, List<Type> objects) {
        this.model = model;
        this.chance = chance;
        this.objects = objects;
    }

    void make() {
        for (int i = 0; i < 2; i++) {
            if (chance.of(60)) {
                face("I" + i);
            }
        }
        if (chance.of(60)) {
            union("U");
        }
    }

    private void face(String name) {
        Type face = new Type(name, Kind.INTERFACE);
        List<Type> members = chance.some(objects);
        members.forEach(member -> {
            face.members.add(member.name);
            common(member, name.toLowerCase());
        });
        for (int graph = 0; graph < model.graphs; graph++) {
            int here = graph;
            List<Type> known = members.stream()
                    .filter(member -> member.in.containsKey(here))
                    .toList();
            if (known.isEmpty() || chance.of(20)) {
                continue;
            }
            InGraph there = new InGraph();
            known.forEach(member -> there.members.add(member.name));
            boolean any = false;
            for (Field field : members.getFirst().fields.values()) {
                if (everybodyHas(members, field) && everybodyDefines(known, field, here) && chance.of(85)) {
                    face.fields
                            .computeIfAbsent(
                                    field.name, each -> new Field(each, field.named, wrap(field), field.argument))
                            .in
                            .put(here, new FieldInGraph());
                    any = true;
                }
            }
            if (any) {
                face.in.put(here, there);
            }
        }
        if (!face.in.isEmpty()) {
            model.add(face);
            if (chance.of(70)) {
                interfaceObject(face, members);
            }
        }
    }

    /** A field of every member of an interface, sometimes in other subgraphs than the interface's own. */
    private void common(Type member, String name) {
        // An interface's field may be null where an object's never is.
        Field field = new Field(name, "String", chance.pick(List.of("%s", "%s", "%s!")), null);
        List<Integer> open = member.in.keySet().stream()
                .filter(graph -> !member.in.get(graph).stub)
                .toList();
        List<Integer> owners = member.entity() && chance.of(50) ? List.of(chance.pick(open)) : open;
        owners.forEach(graph -> field.in.put(graph, new FieldInGraph()));
        member.fields.put(name, field);
    }

    private static String wrap(Field field) {
        return ofInterface(field) ? "%s" : field.wrap;
    }

    /** Whether it was made for an interface, whose objects may have their own idea of null. */
    private static boolean ofInterface(Field field) {
        return List.of("i0", "i1").contains(field.name);
    }

    private static boolean everybodyHas(List<Type> members, Field field) {
        return members.stream().allMatch(member -> {
            Field own = member.fields.get(field.name);
            return own != null
                    && (own.type().equals(field.type()) || ofInterface(field))
                    && own.named.equals(field.named)
                    && String.valueOf(own.argument).equals(String.valueOf(field.argument));
        });
    }

    private static boolean everybodyDefines(List<Type> members, Field field, int graph) {
        return members.stream().allMatch(member -> {
            Field own = member.fields.get(field.name);
            return own != null && own.in.containsKey(graph);
        });
    }

    private void interfaceObject(Type face, List<Type> members) {
        List<Integer> owners = face.in.keySet().stream()
                .filter(graph -> members.stream().allMatch(member -> entersById(member, graph)))
                .filter(graph -> face.fields.containsKey("id")
                        && face.fields.get("id").in.containsKey(graph))
                .toList();
        List<Integer> free = new ArrayList<>();
        for (int graph = 0; graph < model.graphs; graph++) {
            int here = graph;
            if (!face.in.containsKey(here) && members.stream().noneMatch(member -> member.in.containsKey(here))) {
                free.add(here);
            }
        }
        if (owners.isEmpty() || free.isEmpty()) {
            return;
        }
        owners.forEach(graph -> face.in.get(graph).keys.add("id"));
        chance.some(free).forEach(graph -> interfaceObject(face, members, graph));
    }

    private void interfaceObject(Type face, List<Type> members, int graph) {
        InGraph there = new InGraph();
        there.interfaceObject = true;
        there.keys.add("id");
        there.members.addAll(face.members);
        face.in.put(graph, there);
        face.fields.get("id").in.put(graph, new FieldInGraph());
        for (int i = 0; i < 2; i++) {
            String name = face.name.toLowerCase() + "x" + GraphModel.name(graph) + i;
            Field field =
                    new Field(name, chance.pick(List.of("Int", "String")), chance.pick(List.of("%s", "%s!")), null);
            field.in.put(graph, new FieldInGraph());
            face.fields.put(name, field);
            members.forEach(member -> member.fields.put(name, new Field(name, field.named, field.wrap, null)));
        }
        requirement(face, members, graph);
    }

    /** A field of the interface object that is computed of another field of the interface. */
    private void requirement(Type face, List<Type> members, int graph) {
        List<Field> usable = face.fields.values().stream()
                .filter(field -> !field.in.containsKey(graph) && !field.in.isEmpty())
                .filter(field -> field.argument == null && !model.types.containsKey(field.named))
                .toList();
        if (usable.isEmpty() || !chance.of(60)) {
            return;
        }
        Field needed = chance.pick(usable);
        FieldInGraph external = new FieldInGraph();
        external.resolves = false;
        needed.in.put(graph, external);
        String name = face.name.toLowerCase() + "need" + GraphModel.name(graph);
        Field field = new Field(name, "String", "%s", null);
        FieldInGraph there = new FieldInGraph();
        there.requires = needed.name;
        field.in.put(graph, there);
        face.fields.put(name, field);
        members.forEach(member -> {
            Field own = new Field(name, "String", "%s", null);
            own.computedOf = needed.name;
            member.fields.put(name, own);
        });
    }

    private static boolean entersById(Type member, int graph) {
        InGraph there = member.in.get(graph);
        return there != null && !there.stub && there.keys.contains("id");
    }

    private void union(String name) {
        Type union = new Type(name, Kind.UNION);
        Set<Type> members = Set.copyOf(chance.some(objects));
        for (int graph = 0; graph < model.graphs; graph++) {
            int here = graph;
            List<Type> known = objects.stream()
                    .filter(member -> members.contains(member) && member.in.containsKey(here))
                    .toList();
            if (known.isEmpty() || chance.of(20)) {
                continue;
            }
            InGraph there = new InGraph();
            chance.some(known).forEach(member -> there.members.add(member.name));
            union.members.addAll(there.members);
            union.in.put(here, there);
        }
        if (!union.in.isEmpty()) {
            model.add(union);
        }
    }
}
