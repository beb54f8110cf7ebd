package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.List;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.Type;

/** Adds a field that takes an argument from the nearest object above that sets a context; the query root always does. */
final class ContextMaker {

    private final GraphModel model;
    private final Chance chance;
    private final List<Type> objects;

    ContextMaker(GraphModel model, Chance chance, List<Type> objects) {
        this.model = model;
        this.chance = chance;
        this.objects = objects;
    }

    void make() {
        List<Type> takers = objects.stream()
                .filter(type -> type.entity() && !open(type).isEmpty())
                .toList();
        // What is above a mutation's objects is the mutation, which nobody would run again for its fields.
        if (takers.isEmpty() || model.types.containsKey("Mutation")) {
            return;
        }
        int graph = chance.pick(open(chance.pick(takers)));
        model.contextGraph = graph;
        List<Type> setters = new ArrayList<>(List.of(model.type("Query")));
        objects.stream()
                .filter(type -> open(type).contains(graph) && chance.of(40))
                .forEach(setters::add);
        setters.forEach(this::setter);
        for (Type taker : takers) {
            if (open(taker).contains(graph) && chance.of(60)) {
                Field field = new Field("taken", "String", "%s", null);
                FieldInGraph there = new FieldInGraph();
                there.context = true;
                field.in.put(graph, there);
                taker.fields.put(field.name, field);
            }
        }
    }

    private void setter(Type type) {
        Field given = new Field("given", "String", chance.pick(List.of("%s", "%s!")), null);
        List<Integer> owners = type.entity() ? List.of(chance.pick(open(type))) : open(type);
        (type.root() ? List.of(model.contextGraph) : owners).forEach(owner -> given.in.put(owner, new FieldInGraph()));
        given.in.computeIfAbsent(model.contextGraph, any -> {
            FieldInGraph external = new FieldInGraph();
            external.resolves = false;
            return external;
        });
        type.fields.put(given.name, given);
        model.setters.add(type.name);
    }

    private static List<Integer> open(Type type) {
        return type.in.keySet().stream()
                .filter(graph -> !type.in.get(graph).stub)
                .toList();
    }
}
