package org.yiding.gateway.scene;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.world.Graphs;

/** One federation of the folder {@code scenes}: its subgraphs, its data, and the supergraph that a tool composed. */
public final class Scene implements Graphs {

    /** The tools that composed every scene. */
    public static final List<String> TOOLS = List.of("apollo", "hive");

    private final Supergraph supergraph;
    private final Map<String, Item> items;
    private final Map<String, GraphQL> subgraphs = new LinkedHashMap<>();
    private final GraphQL oneSchema;
    // By coordinate: what a field is computed of, wherever it is resolved.
    private final Map<String, String> requires = new HashMap<>();
    private final SceneContexts contexts = new SceneContexts();

    /** @param tool one of {@link #TOOLS} */
    public Scene(String name, String tool) {
        String folder = "/scenes/" + name + "/";
        this.supergraph = Supergraph.read(text(folder + tool + ".supergraph"));
        this.items = Item.read(text(folder + "data.txt"));
        supergraph.subgraphs().forEach(subgraph -> {
            TypeDefinitionRegistry schema = SceneEngine.parsed(text(folder + subgraph.name() + ".graphql"));
            noteRequirements(schema);
            contexts.note(schema);
            subgraphs.put(subgraph.name(), SceneEngine.subgraph(this, schema));
        });
        String printed = new SchemaPrinter().print(supergraph.publicSchema());
        this.oneSchema = SceneEngine.oneSchema(this, SceneEngine.parsed(printed));
    }

    private static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Scene.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteRequirements(TypeDefinitionRegistry schema) {
        for (ImplementingTypeDefinition<?> type : schema.getTypes(ImplementingTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                String fields = FieldSet.of(field, "requires");
                if (fields != null) {
                    requires.put(type.getName() + "." + field.getName(), fields);
                }
            }
        }
    }

    @Override
    public Supergraph supergraph() {
        return supergraph;
    }

    @Override
    public GraphQL subgraph(String name) {
        return Objects.requireNonNull(subgraphs.get(name), name);
    }

    SceneContexts contexts() {
        return contexts;
    }

    Map<String, Item> items() {
        return items;
    }

    /** What one schema over all the data answers. */
    public Map<String, Object> expected(String operation, Map<String, Object> variables) {
        return oneSchema
                .execute(ExecutionInput.newExecutionInput(operation)
                        .variables(variables)
                        .build())
                .toSpecification();
    }

    boolean isA(String objectType, String type) {
        return objectType.equals(type)
                || (supergraph.find(type) != null
                        && supergraph.type(type).members().contains(objectType));
    }

    /** A field's true value, whoever is asked: computed of what it requires, or held by the data. */
    @Nullable
    Object value(Item item, String field, Map<String, Object> arguments) {
        String fields = requirement(item.type, field);
        if (fields == null || item.values.containsKey(field)) {
            return changed(item.values.get(field), arguments);
        }
        return changed(computed(field, fields, item), arguments);
    }

    /** The requirement of a field, of the type itself or of an interface that is an object somewhere. */
    private @Nullable String requirement(String type, String field) {
        String own = requires.get(type + "." + field);
        if (own != null) {
            return own;
        }
        return supergraph.type(type).interfaces().stream()
                .map(face -> requires.get(face + "." + field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The value of a field that requires others. @param source the item, or the representation of it */
    String computed(String field, String fields, Object source) {
        return field + FieldSet.rendered(this, source, FieldSet.parsed(fields));
    }

    /** Text shows the arguments it was asked with. */
    static @Nullable Object changed(@Nullable Object value, Map<String, Object> arguments) {
        return value instanceof String text && !arguments.isEmpty() ? text + new TreeMap<>(arguments) : value;
    }
}
