package org.yiding.gateway.world;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.yiding.gateway.supergraph.Supergraph;

/** Things, the subgraphs that each show a part of them, and the supergraph composed of those. */
public class World implements Graphs {

    private final String name;
    private final Supergraph supergraph;
    private final Map<String, GraphQL> subgraphs = new LinkedHashMap<>();
    private final GraphQL monolith;
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Function<Map<String, Object>, Object>> roots = new HashMap<>();

    protected World(String name) {
        this.name = name;
        this.supergraph = Supergraph.read(text("supergraph"));
        supergraph
                .subgraphs()
                .forEach(subgraph ->
                        subgraphs.put(subgraph.name(), GraphOfThings.subgraph(this, text(subgraph.name()))));
        this.monolith = GraphOfThings.monolith(this, supergraph.publicSchema());
    }

    private String text(String file) {
        String path = "/worlds/" + name + "/" + file.toLowerCase() + ".graphql";
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Supergraph supergraph() {
        return supergraph;
    }

    @Override
    public GraphQL subgraph(String subgraph) {
        return subgraphs.get(subgraph);
    }

    /** What one schema over all the data answers. */
    public Map<String, Object> expected(String operation, Map<String, Object> variables) {
        ExecutionResult result = monolith.execute(
                ExecutionInput.newExecutionInput(operation).variables(variables).build());
        return result.toSpecification();
    }

    protected Thing thing(String type) {
        Thing thing = new Thing(type);
        things.add(thing);
        return thing;
    }

    protected void root(String field, Function<Map<String, Object>, Object> value) {
        roots.put(field, value);
    }

    Object root(String field, Map<String, Object> arguments) {
        return roots.get(field).apply(arguments);
    }

    protected List<Thing> all(String type) {
        return things.stream().filter(thing -> thing.type().equals(type)).toList();
    }

    /** The thing whose key fields a representation holds; fields it lacks are not compared. */
    Thing find(Map<String, Object> representation) {
        String type = (String) representation.get("__typename");
        boolean face = supergraph.type(type).isAbstract();
        return things.stream()
                .filter(thing -> face
                        ? supergraph.type(type).members().contains(thing.type())
                        : thing.type().equals(type))
                .filter(thing -> List.of("id", "upc", "sku", "handle", "stockCode").stream()
                        .filter(representation::containsKey)
                        .allMatch(key ->
                                representation.get(key).equals(thing.fields().get(key))))
                .findFirst()
                .orElse(null);
    }
}
