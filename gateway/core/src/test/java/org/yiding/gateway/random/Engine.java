package org.yiding.gateway.random;

import graphql.GraphQL;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.random.GraphModel.Field;
import org.yiding.gateway.random.GraphModel.FieldInGraph;
import org.yiding.gateway.random.GraphModel.InGraph;
import org.yiding.gateway.random.GraphModel.Kind;
import org.yiding.gateway.random.GraphModel.Type;
import org.yiding.gateway.world.AnyCoercing;

/** Executes a subgraph, or the one schema, over the data. A subgraph gives nothing but what its schema says is its own. */
final class Engine {

    private static final String PRELUDE = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on FIELD_DEFINITION
            directive @shareable on FIELD_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            directive @inaccessible on FIELD_DEFINITION
            directive @context(name: String!) on OBJECT
            directive @fromContext(field: String) on ARGUMENT_DEFINITION
            scalar _Any
            """;

    private final GraphModel model;
    private final List<Datum> data;
    private final @Nullable Integer graph;

    private Engine(GraphModel model, List<Datum> data, @Nullable Integer graph) {
        this.model = model;
        this.data = data;
        this.graph = graph;
    }

    /** What a subgraph holds of an object: the object, what its representation told, and what it provides here. */
    private record Held(
            Datum datum,
            @Nullable Map<?, ?> representation,
            @Nullable SelectionSet provided,
            @Nullable Held above) {}

    static GraphQL subgraph(GraphModel model, List<Datum> data, int graph) {
        StringBuilder sdl = new StringBuilder(PRELUDE).append(new ModelPrinter(model).subgraph(graph));
        List<String> entities = model.types.values().stream()
                .filter(type -> enterable(type, graph))
                .filter(type -> type.kind == Kind.OBJECT || type.in.get(graph).interfaceObject)
                .map(type -> type.name)
                .toList();
        boolean roots = sdl.indexOf("type Query") >= 0;
        String query = roots ? "extend type Query" : "type Query";
        if (!entities.isEmpty()) {
            sdl.append("union _Entity = ").append(String.join(" | ", entities)).append('\n');
            sdl.append(query).append(" { _entities(representations: [_Any!]!): [_Entity]! }\n");
        } else if (!roots) {
            sdl.append("type Query { nothing: Int }");
        }
        return new Engine(model, data, graph).over(sdl.toString());
    }

    static GraphQL oneSchema(GraphModel model, List<Datum> data, String sdl) {
        return new Engine(model, data, null).over(sdl);
    }

    private static boolean enterable(Type type, int graph) {
        InGraph there = type.in.get(graph);
        return there != null && !there.stub && !there.keys.isEmpty();
    }

    private GraphQL over(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        wiring.scalar(GraphQLScalarType.newScalar()
                .name("_Any")
                .coercing(new AnyCoercing())
                .build());
        List.of("_Entity", "U", "I0", "I1")
                .forEach(name -> wiring.type(name, builder -> builder.typeResolver(resolver())));
        for (ObjectTypeDefinition object : registry.getTypes(ObjectTypeDefinition.class)) {
            wiring.type(object.getName(), builder -> builder.defaultDataFetcher(fetcher(object.getName())));
        }
        wiring.type("Query", builder -> builder.dataFetcher("_entities", this::entities));
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring.build()))
                .build();
    }

    private static TypeResolver resolver() {
        return environment -> {
            Held held = environment.getObject();
            String name = held.datum().type.name;
            return environment.getSchema().getObjectType(name) != null
                    ? environment.getSchema().getObjectType(name)
                    : environment.getSchema().getObjectType((String)
                            held.representation().get("__typename"));
        };
    }

    private DataFetcher<Object> fetcher(String typeName) {
        return environment -> {
            String name = environment.getField().getName();
            Held held = environment.getSource() instanceof Held source
                    ? source
                    : new Held(
                            data.stream()
                                    .filter(each -> each.type.name.equals(typeName))
                                    .findFirst()
                                    .orElseThrow(),
                            null,
                            null,
                            null);
            Integer argument = environment.getArgument("n");
            if (name.equals("taken")) {
                return name + (graph == null ? given(held.above()) : environment.getArgument("from"));
            }
            if (graph == null) {
                return held(Values.of(held.datum(), name, argument), null, held);
            }
            return resolved(model.type(typeName), name, held, argument);
        };
    }

    /** What the nearest object above that sets the context gives. */
    private @Nullable Object given(@Nullable Held above) {
        for (Held held = above; held != null; held = held.above()) {
            if (model.setters.contains(held.datum().type.name)) {
                Object given = held.datum().values.get("given");
                return given instanceof Values.Failure ? null : given;
            }
        }
        throw new IllegalStateException("Nothing above sets the context");
    }

    private @Nullable Object resolved(Type type, String name, Held held, @Nullable Integer argument) {
        Field field = type.fields.get(name);
        FieldInGraph own = field.in.get(graph);
        SelectionSet provided = FieldSetText.below(held.provided(), held.datum().type.name, name);
        if (provided == null && !own.resolves) {
            throw new IllegalStateException(type.name + "." + name + " is not ours to resolve");
        }
        if (provided == null && own.requires != null) {
            if (held.representation() == null) {
                throw new IllegalStateException(type.name + "." + name + " needs a representation");
            }
            return Values.computed(name, own.requires, held.representation());
        }
        return held(Values.of(held.datum(), name, argument), both(provided, own.provides), held);
    }

    private static @Nullable SelectionSet both(@Nullable SelectionSet above, @Nullable String own) {
        if (own == null) {
            return above;
        }
        SelectionSet here = FieldSetText.parsed(own);
        return above == null
                ? here
                : here.transform(builder -> above.getSelections().forEach(builder::selection));
    }

    private static @Nullable Object held(@Nullable Object value, @Nullable SelectionSet provided, Held above) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(held(each, provided, above)));
            return all;
        }
        if (value instanceof Values.Failure) {
            throw new IllegalStateException("This value cannot be had");
        }
        return value instanceof Datum datum ? new Held(datum, null, provided, above) : value;
    }

    private Object entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        return representations.stream().map(this::entity).toList();
    }

    private @Nullable Held entity(Map<String, Object> representation) {
        Type type = model.type((String) representation.get("__typename"));
        if (!enterable(type, graph)) {
            throw new IllegalStateException("No entity here: " + representation);
        }
        representation.keySet().forEach(name -> {
            if (!name.equals("__typename") && !type.fields.get(name).in.containsKey(graph)) {
                throw new IllegalStateException("No field " + name + " here: " + representation);
            }
        });
        List<String> held = type.in.get(graph).keys.stream()
                .filter(key -> Values.holds(key, representation))
                .toList();
        if (held.isEmpty()) {
            throw new IllegalStateException("No key is held by " + representation);
        }
        for (Datum datum : data) {
            boolean same = datum.type == type || type.members.contains(datum.type.name);
            if (same && held.stream().allMatch(key -> Values.matches(datum, key, representation))) {
                return new Held(datum, representation, null, null);
            }
        }
        return null;
    }
}
