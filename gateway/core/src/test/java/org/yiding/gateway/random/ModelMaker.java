package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;

/**
 * Makes graphs in which every query can be answered: the subgraphs of an entity are linked by keys they share, and a value
 * type has all its fields wherever it is.
 */
final class ModelMaker {

    private static final List<String> LEAVES = List.of("Int", "String", "Color");
    private static final List<String> LEAF_WRAPS = List.of("%s", "%s", "%s!", "[%s!]", "[[%s]!]!");
    private static final List<String> OBJECT_WRAPS = List.of("%s", "%s", "%s!", "[%s!]!", "[%s]", "[[%s!]]");
    private static final List<String> KEYS = List.of("id", "code", "tag { mark }", "id code", "mate { id }");

    private static final Map<String, String> KEY_TYPES =
            Map.of("id", "ID", "code", "String", "tag", "Tag", "mate", "Mate");

    private final Chance chance;
    private final GraphModel model;
    private final List<Type> objects = new ArrayList<>();

    private ModelMaker(long seed) {
        this.chance = new Chance(seed);
        this.model = new GraphModel(chance.between(2, 4));
    }

    static GraphModel make(long seed) {
        ModelMaker maker = new ModelMaker(seed);
        maker.run();
        return maker.model;
    }

    private void run() {
        model.failing = chance.of(25);
        model.labelActive = chance.of(50);
        entities();
        values();
        objects.forEach(type -> leaves(type, chance.between(1, 4)));
        new AbstractMaker(model, chance, objects).make();
        objects.forEach(this::objectFields);
        partialValue();
        new ExtrasMaker(model, chance, objects).make();
        root("Query", chance.between(3, 5));
        if (chance.of(40)) {
            root("Mutation", chance.between(1, 3));
        }
        if (chance.of(35)) {
            new ContextMaker(model, chance, objects).make();
        }
    }

    private Set<Integer> someGraphs(int atLeast) {
        List<Integer> all = new ArrayList<>();
        for (int graph = 0; graph < model.graphs; graph++) {
            all.add(graph);
        }
        Set<Integer> chosen = new LinkedHashSet<>(chance.some(all));
        while (chosen.size() < Math.min(atLeast, model.graphs)) {
            chosen.add(chance.pick(all));
        }
        return chosen;
    }

    private void entities() {
        int count = chance.between(2, 4);
        for (int i = 0; i < count; i++) {
            Type type = model.add(new Type("E" + i, Kind.OBJECT));
            objects.add(type);
            List<InGraph> open = new ArrayList<>();
            for (int graph : someGraphs(chance.of(80) ? 2 : 1)) {
                InGraph there = new InGraph();
                if (open.isEmpty()) {
                    there.keys.addAll(chance.some(KEYS));
                } else {
                    there.keys.add(chance.pick(chance.pick(open).keys));
                    there.stub = chance.of(15);
                    // Nobody enters a stub, so that what it has alone could not be reached.
                    if (!there.stub && chance.of(40)) {
                        there.keys.add(chance.pick(KEYS));
                    }
                }
                if (!there.stub) {
                    open.add(there);
                }
                type.in.put(graph, there);
            }
            type.in.forEach((graph, there) -> {
                List<String> distinct = List.copyOf(new LinkedHashSet<>(there.keys));
                there.keys.clear();
                there.keys.addAll(distinct);
                there.keys.forEach(key -> keyFields(type, key, graph));
            });
        }
    }

    private void keyFields(Type type, String key, int graph) {
        for (String name : key.replaceAll(" \\{ \\w+ }", "").split(" ")) {
            String named = KEY_TYPES.get(name);
            type.fields
                    .computeIfAbsent(name, any -> new Field(name, named, "%s!", null))
                    .in
                    .put(graph, new FieldInGraph());
            if (named.equals("Tag")) {
                part("Tag", "mark", "String", graph);
            } else if (named.equals("Mate")) {
                Type mate = part("Mate", "id", "ID", graph);
                mate.in.get(graph).keys.add("id");
                mate.fields
                        .computeIfAbsent("shade", any -> new Field("shade", "String", "%s", null))
                        .in
                        .computeIfAbsent(mate.in.keySet().iterator().next(), any -> new FieldInGraph());
            }
        }
    }

    /** The type of a part of a key, with the field that tells its objects apart. */
    private Type part(String name, String field, String named, int graph) {
        Type type = model.types.computeIfAbsent(name, any -> new Type(name, Kind.OBJECT));
        type.in.put(graph, new InGraph());
        type.fields
                .computeIfAbsent(field, any -> new Field(field, named, "%s!", null))
                .in
                .put(graph, new FieldInGraph());
        return type;
    }

    private void values() {
        int count = chance.between(0, 2);
        for (int i = 0; i < count; i++) {
            Type type = model.add(new Type("V" + i, Kind.OBJECT));
            objects.add(type);
            someGraphs(1).forEach(graph -> type.in.put(graph, new InGraph()));
        }
    }

    /** A value type whose fields the subgraphs of one entity share out: parts are fetched through the entity again. */
    private void partialValue() {
        List<Type> wide = objects.stream()
                .filter(type -> type.entity() && openGraphs(type).size() > 1)
                .toList();
        if (wide.isEmpty() || !chance.of(50)) {
            return;
        }
        Type holder = chance.pick(wide);
        Set<Integer> graphs = openGraphs(holder);
        Type inner = chance.of(40) ? partial("P1", graphs) : null;
        Type value = partial("P0", graphs);
        if (inner != null) {
            shared(value, "inner", inner, graphs);
        }
        shared(holder, "w", value, graphs);
    }

    private Set<Integer> openGraphs(Type type) {
        Set<Integer> open = new LinkedHashSet<>(type.in.keySet());
        open.removeIf(graph -> type.in.get(graph).stub);
        return open;
    }

    private Type partial(String name, Set<Integer> graphs) {
        Type type = model.add(new Type(name, Kind.OBJECT));
        graphs.forEach(graph -> {
            type.in.put(graph, new InGraph());
            Field own = new Field("v" + graph, chance.pick(LEAVES), chance.pick(LEAF_WRAPS), null);
            own.in.put(graph, new FieldInGraph());
            chance.some(graphs).forEach(other -> own.in.put(other, new FieldInGraph()));
            type.fields.put(own.name, own);
        });
        return type;
    }

    private void shared(Type holder, String name, Type value, Set<Integer> graphs) {
        Field field = new Field(name, value.name, chance.pick(List.of("%s", "%s!", "[%s!]!", "[[%s]]")), null);
        graphs.forEach(graph -> field.in.put(graph, new FieldInGraph()));
        holder.fields.put(name, field);
    }

    private Set<Integer> owners(Type type) {
        List<Integer> open = type.in.keySet().stream()
                .filter(graph -> !type.in.get(graph).stub)
                .toList();
        if (!type.entity() && !type.root()) {
            return Set.copyOf(open);
        }
        return chance.of(30) ? new LinkedHashSet<>(chance.some(open)) : Set.of(chance.pick(open));
    }

    private void leaves(Type type, int count) {
        for (int i = 0; i < count; i++) {
            String name = chance.pick(List.of("a", "b", "c", "d", "e"));
            if (type.fields.containsKey(name)) {
                continue;
            }
            String argument = chance.of(25) ? "n: Int = " + chance.between(1, 5) : null;
            Field field = new Field(name, chance.pick(LEAVES), chance.pick(LEAF_WRAPS), argument);
            owners(type).forEach(graph -> field.in.put(graph, new FieldInGraph()));
            if (field.nullable() && field.in.size() > 1 && chance.of(40)) {
                field.in.get(chance.pick(field.in.keySet())).neverNull = true;
            }
            type.fields.put(name, field);
        }
        if (!type.entity() && type.fields.isEmpty()) {
            leaves(type, 2);
        }
    }

    private void objectFields(Type type) {
        int count = chance.between(1, 3);
        for (int i = 0; i < count; i++) {
            String name = chance.pick(List.of("o", "p", "q", "r"));
            if (!type.fields.containsKey(name)) {
                objectField(type, name);
            }
        }
    }

    private void objectField(Type type, String name) {
        Set<Integer> owners = owners(type);
        List<Type> targets = model.types.values().stream()
                .filter(target -> !target.root() && !target.partOfOthers() && returnable(target, owners))
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        String argument = chance.of(15) ? "n: Int = 2" : null;
        Field field = new Field(name, chance.pick(targets).name, chance.pick(OBJECT_WRAPS), argument);
        owners.forEach(graph -> field.in.put(graph, new FieldInGraph()));
        type.fields.put(name, field);
    }

    private boolean returnable(Type target, Set<Integer> owners) {
        return target.in.keySet().containsAll(owners)
                && (target.kind == Kind.OBJECT
                        || !Datum.possible(model, target, owners).isEmpty());
    }

    private void root(String name, int count) {
        Type type = model.add(new Type(name, Kind.OBJECT));
        for (int graph = 0; graph < model.graphs; graph++) {
            type.in.put(graph, new InGraph());
        }
        for (int i = 0; i < count || (type.fields.isEmpty() && i < 100); i++) {
            objectField(type, (name.equals("Query") ? "get" : "set") + i);
        }
        if (type.fields.isEmpty()) {
            model.types.remove(name);
        }
    }
}
