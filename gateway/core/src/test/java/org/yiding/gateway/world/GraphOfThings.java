package org.yiding.gateway.world;

import graphql.GraphQL;
import graphql.language.Argument;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A subgraph over a world's things, made of its federation schema; it knows no more than that schema says. */
final class GraphOfThings {

    private static final String PRELUDE = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on OBJECT | FIELD_DEFINITION
            directive @shareable repeatable on OBJECT | FIELD_DEFINITION
            directive @override(from: String!) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            directive @authenticated on FIELD_DEFINITION | OBJECT
            directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR
                | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            scalar _Any
            """;

    private final World world;
    private final TypeDefinitionRegistry registry;
    private final Set<String> provided = new HashSet<>();

    private GraphOfThings(World world, TypeDefinitionRegistry registry) {
        this.world = world;
        this.registry = registry;
    }

    /** What a subgraph holds of a thing: the thing, and what its representation told. */
    record Held(Thing thing, Map<String, Object> representation) {}

    static GraphQL subgraph(World world, String sdl) {
        String own =
                sdl.lines().filter(line -> !line.startsWith("extend schema")).collect(Collectors.joining("\n"));
        TypeDefinitionRegistry registry = new SchemaParser().parse(PRELUDE + own);
        GraphOfThings graph = new GraphOfThings(world, registry);
        List<String> entities = registry.types().values().stream()
                .filter(type -> type instanceof ObjectTypeDefinition && type.hasDirective("key"))
                .map(type -> type.getName())
                .toList();
        String more = registry.getType("Query").isPresent() ? "extend type Query" : "type Query";
        if (!entities.isEmpty()) {
            registry.merge(new SchemaParser()
                    .parse("union _Entity = " + String.join(" | ", entities) + "\n" + more
                            + " { _entities(representations: [_Any!]!): [_Entity]! }"));
        }
        return GraphQL.newGraphQL(graph.schema()).build();
    }

    static GraphQL monolith(World world, GraphQLSchema schema) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(new SchemaPrinter().print(schema));
        return GraphQL.newGraphQL(new GraphOfThings(world, registry).schema()).build();
    }

    private GraphQLSchema schema() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        registry.scalars().keySet().stream()
                .filter(name -> name.equals("_Any"))
                .forEach(name -> wiring.scalar(GraphQLScalarType.newScalar()
                        .name(name)
                        .coercing(new AnyCoercing())
                        .build()));
        registry.types().values().forEach(type -> {
            if (type instanceof ImplementingTypeDefinition<?> fields) {
                fields.getFieldDefinitions().forEach(this::noteProvided);
            }
            if (type instanceof InterfaceTypeDefinition || type instanceof UnionTypeDefinition) {
                wiring.type(type.getName(), builder -> builder.typeResolver(resolver()));
            }
        });
        registry.types().values().forEach(type -> {
            if (type instanceof ObjectTypeDefinition object) {
                List<FieldDefinition> all = new ArrayList<>(object.getFieldDefinitions());
                registry.objectTypeExtensions()
                        .getOrDefault(object.getName(), List.of())
                        .forEach(extension -> all.addAll(extension.getFieldDefinitions()));
                all.forEach(field -> wiring.type(
                        object.getName(), builder -> builder.dataFetcher(field.getName(), fetcher(object, field))));
            }
        });
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    private void noteProvided(FieldDefinition field) {
        field.getDirectives("provides").forEach(directive -> {
            Argument fields = directive.getArgument("fields");
            provided.addAll(List.of(((StringValue) fields.getValue()).getValue().split("[^A-Za-z0-9_]+")));
        });
    }

    private static TypeResolver resolver() {
        return environment -> {
            Held held = environment.getObject();
            GraphQLObjectType type =
                    environment.getSchema().getObjectType(held.thing().type());
            return type != null
                    ? type
                    : (GraphQLObjectType) environment.getSchema().getType((String)
                            held.representation().get("__typename"));
        };
    }

    private DataFetcher<Object> fetcher(ObjectTypeDefinition type, FieldDefinition field) {
        if (field.getName().equals("_entities")) {
            return this::entities;
        }
        boolean external = field.hasDirective("external") && !provided.contains(field.getName());
        if (List.of("Query", "Mutation").contains(type.getName())) {
            return environment -> held(world.root(field.getName(), environment.getArguments()));
        }
        return environment -> {
            Held held = environment.getSource();
            Map<String, Object> told = held.representation();
            if (field.hasDirective("external") && told.containsKey(field.getName())) {
                return held(told.get(field.getName()));
            }
            if (external) {
                throw new IllegalStateException(type.getName() + "." + field.getName() + " is not ours to resolve");
            }
            return held(value(held, field, environment));
        };
    }

    private Object value(Held held, FieldDefinition field, DataFetchingEnvironment environment) {
        Object value = held.thing().fields().get(field.getName());
        if (!(value instanceof Thing.Computed computed)) {
            return value;
        }
        String needs = field.getDirectives("requires").stream()
                .map(directive -> ((StringValue) directive.getArgument("fields").getValue()).getValue())
                .findFirst()
                .orElse(null);
        return computed.apply(
                name -> {
                    if (needs == null || !List.of(needs.split("[^A-Za-z0-9_]+")).contains(name)) {
                        Object own = held.thing().fields().get(name);
                        return own instanceof Thing.Computed other
                                ? other.apply(n -> held.thing().fields().get(n), Map.of())
                                : own;
                    }
                    if (!held.representation().containsKey(name)) {
                        throw new IllegalStateException("The representation lacks " + name);
                    }
                    return held.representation().get(name);
                },
                environment.getArguments());
    }

    private Object entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        return representations.stream().map(this::entity).toList();
    }

    private Held entity(Map<String, Object> representation) {
        Thing found = world.find(representation);
        return found == null ? null : new Held(found, representation);
    }

    private static Object held(Object value) {
        return switch (value) {
            case null -> null;
            case Thing thing -> new Held(thing, Map.of());
            case List<?> list -> {
                List<Object> all = new ArrayList<>();
                list.forEach(each -> all.add(held(each)));
                yield all;
            }
            case RuntimeException failure -> throw failure;
            default -> value;
        };
    }
}
