package org.yiding.gateway.scene;

import graphql.GraphQL;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.world.AnyCoercing;

/** Executes a scene's subgraph, or the one schema, over its data. A subgraph gives nothing but what its schema owns. */
final class SceneEngine {

    private static final String PRELUDE = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on OBJECT | FIELD_DEFINITION
            directive @shareable repeatable on OBJECT | FIELD_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            directive @extends on OBJECT
            directive @context(name: String!) repeatable on OBJECT | INTERFACE | UNION
            directive @fromContext(field: String) on ARGUMENT_DEFINITION
            directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR
                | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            """;

    private final Scene scene;
    private final TypeDefinitionRegistry schema;
    private final boolean subgraph;

    private SceneEngine(Scene scene, TypeDefinitionRegistry schema, boolean subgraph) {
        this.scene = scene;
        this.schema = schema;
        this.subgraph = subgraph;
    }

    /** Reads a schema; extensions of types that are defined nowhere here define them, as Federation has it. */
    static TypeDefinitionRegistry parsed(String sdl) {
        String own = sdl.replaceAll("(?s)extend schema.*?\\]\\s*\\)", "");
        StringBuilder text = new StringBuilder();
        for (String line : own.split("\n")) {
            String name = line.startsWith("extend type ") ? line.substring(12).split("[ @{]")[0] : "";
            boolean alone = !name.isEmpty() && !own.matches("(?s)(.*\n)?type " + name + "\\b.*");
            text.append(alone ? line.substring("extend ".length()) : line).append('\n');
        }
        return new SchemaParser().parse((own.contains("directive @key") ? "" : PRELUDE) + text);
    }

    static GraphQL subgraph(Scene scene, TypeDefinitionRegistry schema) {
        List<String> entities = schema.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.getDirectives("key").stream().anyMatch(SceneEngine::resolvable))
                .map(TypeDefinition::getName)
                .toList();
        String root = queryRoot(schema);
        String query = (schema.getTypeOrNull(root) == null ? "type " : "extend type ") + root;
        if (!entities.isEmpty()) {
            schema.merge(new SchemaParser()
                    .parse("scalar _Any union _Entity = " + String.join(" | ", entities) + " " + query
                            + " { _entities(representations: [_Any!]!): [_Entity]! }"));
        } else if (query.startsWith("type")) {
            schema.merge(new SchemaParser().parse(query + " { nothing: Int }"));
        }
        return new SceneEngine(scene, schema, true).engine();
    }

    static GraphQL oneSchema(Scene scene, TypeDefinitionRegistry schema) {
        return new SceneEngine(scene, schema, false).engine();
    }

    private static String queryRoot(TypeDefinitionRegistry schema) {
        return schema.schemaDefinition().stream()
                .flatMap(definition -> definition.getOperationTypeDefinitions().stream())
                .filter(operation -> operation.getName().equals("query"))
                .map(operation -> operation.getTypeName().getName())
                .findFirst()
                .orElse("Query");
    }

    private static boolean resolvable(Directive key) {
        return key.getArgument("resolvable") == null
                || ((BooleanValue) key.getArgument("resolvable").getValue()).isValue();
    }

    private GraphQL engine() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        schema.scalars().keySet().stream()
                .filter(name ->
                        !List.of("ID", "Int", "Float", "String", "Boolean").contains(name))
                .forEach(name -> wiring.scalar(GraphQLScalarType.newScalar()
                        .name(name)
                        .coercing(new AnyCoercing())
                        .build()));
        for (TypeDefinition<?> type : schema.getTypes(TypeDefinition.class)) {
            if (type instanceof InterfaceTypeDefinition || type instanceof UnionTypeDefinition) {
                wiring.type(type.getName(), builder -> builder.typeResolver(resolver()));
            } else if (type instanceof ObjectTypeDefinition object) {
                wiring.type(type.getName(), builder -> builder.defaultDataFetcher(fetcher(object)));
            }
        }
        if (schema.getTypeOrNull("_Entity") != null) {
            wiring.type(queryRoot(schema), builder -> builder.dataFetcher("_entities", this::entities));
        }
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(schema, wiring.build()))
                .build();
    }

    private static TypeResolver resolver() {
        return environment -> {
            Held held = environment.getObject();
            GraphQLObjectType type = environment.getSchema().getObjectType(held.item().type);
            if (type == null && held.representation() != null) {
                return environment.getSchema().getObjectType((String)
                        held.representation().get("__typename"));
            }
            return type;
        };
    }

    private DataFetcher<Object> fetcher(ObjectTypeDefinition type) {
        Item roots = Item.named(scene.items(), "root");
        return environment -> {
            Held held = environment.getSource() instanceof Held source ? source : new Held(roots, null, null, null);
            FieldDefinition field = definition(type, environment.getField().getName());
            Map<String, Object> arguments = new LinkedHashMap<>(environment.getArguments());
            if (!subgraph) {
                arguments.putAll(scene.contexts().of(type.getName() + "." + field.getName(), held.itemsAbove()));
            }
            Object value = value(type, field, held, arguments);
            if (value instanceof List<?> list
                    && !GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(environment.getFieldType()))) {
                value = byKey(list, environment.getArguments());
            }
            SelectionSet above = FieldSet.below(held.provided(), held.item().type, field.getName());
            return held(value, both(above, FieldSet.of(field, "provides")), held);
        };
    }

    private FieldDefinition definition(ImplementingTypeDefinition<?> type, String field) {
        List<FieldDefinition> all = new ArrayList<>();
        all.addAll(type.getFieldDefinitions());
        schema.objectTypeExtensions()
                .getOrDefault(type.getName(), List.of())
                .forEach(extension -> all.addAll(extension.getFieldDefinitions()));
        return all.stream()
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object value(
            ObjectTypeDefinition type, FieldDefinition field, Held held, Map<String, Object> arguments) {
        String name = field.getName();
        String needs = FieldSet.of(field, "requires");
        boolean provided = FieldSet.below(held.provided(), held.item().type, name) != null;
        if (!subgraph || provided) {
            return scene.value(held.item(), name, arguments);
        }
        boolean known = field.hasDirective("external")
                && held.representation() != null
                && held.representation().containsKey(name);
        if (known) {
            return held.representation().get(name);
        }
        if (field.hasDirective("external") && !keyOfExtension(type, name)) {
            throw new IllegalStateException(type.getName() + "." + name + " is not ours to resolve");
        }
        if (needs != null) {
            String computed = scene.computed(name, needs, Objects.requireNonNull(held.representation()));
            return held.item().values.containsKey(name)
                    ? scene.value(held.item(), name, arguments)
                    : Scene.changed(computed, arguments);
        }
        return scene.value(held.item(), name, arguments);
    }

    /** Federation 1 marks the keys of an extended type external although every subgraph has them. */
    private static boolean keyOfExtension(ObjectTypeDefinition type, String field) {
        return type.getDirectives("key").stream()
                .map(key -> ((StringValue) key.getArgument("fields").getValue()).getValue())
                .anyMatch(key -> List.of(key.split("\\W+")).contains(field));
    }

    private static @Nullable Object byKey(List<?> list, Map<String, Object> arguments) {
        return list.stream()
                .filter(each -> each instanceof Item item
                        && item.values.values().stream().anyMatch(arguments::containsValue))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SelectionSet both(@Nullable SelectionSet above, @Nullable String own) {
        if (own == null) {
            return above;
        }
        SelectionSet here = FieldSet.parsed(own);
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
        if (value instanceof String text && text.startsWith("FAILS")) {
            throw new IllegalStateException(text);
        }
        return value instanceof Item item ? new Held(item, null, provided, above) : value;
    }

    private Object entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        return representations.stream().map(this::entity).toList();
    }

    private @Nullable Held entity(Map<String, Object> representation) {
        String name = (String) representation.get("__typename");
        ImplementingTypeDefinition<?> type = (ImplementingTypeDefinition<?>) schema.getTypeOrNull(name);
        // Whatever is not of the subgraph's own schema does not belong in what it is told.
        representation.keySet().stream()
                .filter(field -> !field.equals("__typename"))
                .forEach(field -> definition(Objects.requireNonNull(type, name), field));
        List<String> keys = type.getDirectives("key").stream()
                .filter(SceneEngine::resolvable)
                .map(key -> ((StringValue) key.getArgument("fields").getValue()).getValue())
                .filter(key -> holds(key, representation))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("No key is held by " + representation);
        }
        return scene.items().values().stream()
                .filter(item -> !item.type.isEmpty() && scene.isA(item.type, name))
                .filter(item -> keys.stream().allMatch(key -> matches(item, key, representation)))
                .filter(item -> !Boolean.TRUE.equals(item.values.get("unknownTo_" + marker())))
                .findFirst()
                .map(item -> new Held(item, new LinkedHashMap<>(representation), null, null))
                .orElse(null);
    }

    /** A subgraph may not know an entity: the data marks it with {@code unknownTo_} and a type that subgraph alone has. */
    private String marker() {
        return schema.getTypes(ObjectTypeDefinition.class).stream()
                .map(TypeDefinition::getName)
                .filter(name -> name.startsWith("Only"))
                .findFirst()
                .orElse("");
    }

    private boolean matches(Item item, String key, Map<String, Object> representation) {
        SelectionSet set = FieldSet.parsed(key);
        return FieldSet.rendered(scene, item, set).equals(FieldSet.rendered(scene, representation, set));
    }

    private static boolean holds(String key, Map<String, Object> representation) {
        return FieldSet.parsed(key).getSelections().stream()
                .allMatch(selection -> representation.containsKey(((graphql.language.Field) selection).getName()));
    }
}
