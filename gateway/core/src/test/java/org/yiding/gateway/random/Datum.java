package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;

/** An object of the data; a required field's value is computed when it is asked for and is not held here. */
final class Datum {

    final Type type;
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Datum(Type type) {
        this.type = type;
    }

    /** The object types that each of these subgraphs may return where it declares this type. */
    static Set<String> possible(GraphModel model, Type target, Set<Integer> graphs) {
        Set<String> possible = new LinkedHashSet<>();
        if (target.kind == Kind.OBJECT) {
            possible.add(target.name);
            return possible;
        }
        possible.addAll(target.members);
        graphs.forEach(graph -> {
            InGraph there = target.in.get(graph);
            possible.retainAll(there == null ? Set.of() : there.members);
        });
        return possible;
    }

    /** The objects of every type, and one for each root. */
    static List<Datum> all(GraphModel model, long seed) {
        Chance chance = new Chance(seed);
        List<Datum> all = new ArrayList<>();
        for (Type type : model.types.values()) {
            if (type.kind == Kind.OBJECT && !List.of("Tag", "Mate").contains(type.name)) {
                int count = type.root() ? 1 : chance.between(1, 3);
                for (int i = 0; i < count; i++) {
                    all.add(new Datum(type));
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Datum datum = all.get(i);
            for (Field field : datum.type.fields.values()) {
                datum.values.put(field.name, new Maker(model, chance, all, i).value(field));
            }
        }
        return all;
    }

    private record Maker(GraphModel model, Chance chance, List<Datum> all, int number) {

        @Nullable
        Object value(Field field) {
            return wrapped(field.wrap, field);
        }

        private @Nullable Object wrapped(String wrap, Field field) {
            boolean neverNull = field.in.values().stream().anyMatch(there -> there.neverNull);
            if (!wrap.endsWith("!") && !neverNull && chance.of(15)) {
                return null;
            }
            boolean leaf = !model.types.containsKey(field.named);
            if (model.failing && leaf && !neverNull && field.wrap.equals("%s") && chance.of(8)) {
                return Values.Failure.FAILURE;
            }
            String bare = wrap.endsWith("!") ? wrap.substring(0, wrap.length() - 1) : wrap;
            if (!bare.startsWith("[")) {
                return named(field);
            }
            List<@Nullable Object> list = new ArrayList<>();
            int count = chance.between(0, 3);
            for (int i = 0; i < count; i++) {
                list.add(wrapped(bare.substring(1, bare.length() - 1), field));
            }
            return list;
        }

        private Object named(Field field) {
            return switch (field.named) {
                case "ID" -> field.name + number;
                case "Int" -> chance.between(0, 99);
                case "Color" -> chance.pick(List.of("RED", "GREEN", "BLUE"));
                case "String" -> field.name + chance.between(0, 99) + "of" + number;
                case "Tag" -> tag();
                case "Mate" -> mate();
                default -> object(field);
            };
        }

        /** Part of a key: another one for every object. */
        private Datum tag() {
            Datum tag = new Datum(model.type("Tag"));
            tag.values.put("mark", "mark" + number);
            return tag;
        }

        /** The same as an entity. */
        private Datum mate() {
            Datum mate = new Datum(model.type("Mate"));
            all.add(mate);
            return mate;
        }

        private Object object(Field field) {
            Set<Integer> owners = new LinkedHashSet<>();
            field.in.forEach((graph, there) -> {
                if (there.resolves) {
                    owners.add(graph);
                }
            });
            Set<String> possible = possible(model, model.type(field.named), owners);
            return chance.pick(all.stream()
                    .filter(datum -> possible.contains(datum.type.name))
                    .toList());
        }
    }
}
