package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A schema spread over subgraphs, from which the supergraph, every subgraph and the one schema are printed. */
final class GraphModel {

    final int graphs;
    final Map<String, Type> types = new LinkedHashMap<>();

    /** The types whose {@code given} is what {@code taken} of an object below is made of; empty for no such field. */
    final Set<String> setters = new LinkedHashSet<>();

    /** Whose context it is. */
    int contextGraph;

    /** Whether overrides that each request decides are active. */
    boolean labelActive;

    /** Whether some values are errors. */
    boolean failing;

    GraphModel(int graphs) {
        this.graphs = graphs;
    }

    static String name(int graph) {
        return String.valueOf((char) ('a' + graph));
    }

    Type type(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No type " + name);
        }
        return type;
    }

    Type add(Type type) {
        types.put(type.name, type);
        return type;
    }

    enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    /** An object, interface or union; {@code in} tells the subgraphs that have it. */
    static final class Type {
        final String name;
        final Kind kind;
        final Map<String, Field> fields = new LinkedHashMap<>();
        final Map<Integer, InGraph> in = new TreeMap<>();
        final Set<String> members = new LinkedHashSet<>();
        boolean inaccessible;

        Type(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        boolean entity() {
            return in.values().stream().anyMatch(there -> !there.keys.isEmpty());
        }

        /** Whether only certain fields may return it. */
        boolean partOfOthers() {
            return List.of("Tag", "Mate", "P0", "P1").contains(name);
        }

        boolean root() {
            return name.equals("Query") || name.equals("Mutation");
        }
    }

    /** A type as one subgraph has it. A stub has keys that nobody can enter by. */
    static final class InGraph {
        final List<String> keys = new ArrayList<>();
        final Set<String> members = new LinkedHashSet<>();
        boolean stub;
        boolean interfaceObject;
    }

    /** A field; {@code wrap} puts lists and non-nulls around the named type, as in {@code [%s!]!}. */
    static final class Field {
        final String name;
        final String named;
        final String wrap;
        final @Nullable String argument;
        final Map<Integer, FieldInGraph> in = new TreeMap<>();
        boolean inaccessible;

        /** What a field that comes through an interface object is computed of; null for nothing. */
        @Nullable
        String computedOf;

        Field(String name, String named, String wrap, @Nullable String argument) {
            this.name = name;
            this.named = named;
            this.wrap = wrap;
            this.argument = argument;
        }

        String type() {
            return wrap.formatted(named);
        }

        /** The type as this subgraph declares it. */
        String typeIn(int graph) {
            FieldInGraph there = in.get(graph);
            return type() + (there != null && there.neverNull ? "!" : "");
        }

        boolean nullable() {
            return !wrap.endsWith("!");
        }

        boolean resolvedIn(int graph) {
            FieldInGraph there = in.get(graph);
            return there != null && there.resolves;
        }
    }

    /** A field as one subgraph has it: resolved, or merely mentioned. */
    static final class FieldInGraph {
        boolean resolves = true;
        /** Whether it takes an argument from an object above. */
        boolean context;
        /** Whether the subgraph declares it non-null, though not all do. */
        boolean neverNull;

        boolean overridden;

        @Nullable
        String requires;

        @Nullable
        String provides;

        @Nullable
        Integer override;

        @Nullable
        String label;
    }
}
