package org.yiding.gateway.supergraph;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NullValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Derives from the supergraph what clients may see: no machinery of composition, nothing {@code @inaccessible}. */
final class PublicSchema {

    private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");
    private static final Set<String> MACHINERY = Set.of("FieldSet", "_FieldSet", "ContextArgument");

    private final Document supergraph;
    private final Set<String> hidden = new HashSet<>();

    PublicSchema(Document supergraph) {
        this.supergraph = supergraph;
        for (Definition<?> definition : supergraph.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type
                    && (machinery(type.getName()) || Directives.has(type, "inaccessible"))) {
                hidden.add(type.getName());
            }
        }
    }

    GraphQLSchema derive() {
        TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type && hidden.contains(type.getName())) {
                continue;
            }
            if (definition instanceof DirectiveDefinition) {
                continue;
            }
            registry.add(visible(definition)).ifPresent(error -> {
                throw new InvalidSupergraphException("The public schema is not valid: " + error.getMessage());
            });
            if (definition instanceof ScalarTypeDefinition scalar
                    && !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName())) {
                wiring.scalar(opaque(scalar.getName()));
            } else if (definition instanceof InterfaceTypeDefinition || definition instanceof UnionTypeDefinition) {
                String name = ((TypeDefinition<?>) definition).getName();
                wiring.type(name, type -> type.typeResolver(environment -> null));
            }
        }
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    /** Whether a type belongs to composition rather than to the graph. */
    static boolean machinery(String type) {
        return type.startsWith("join__")
                || type.startsWith("link__")
                || type.startsWith("core__")
                || type.startsWith("federation__")
                || type.startsWith("policy__")
                || type.startsWith("requiresScopes__")
                || type.startsWith("context__")
                || MACHINERY.contains(type);
    }

    private SDLDefinition<?> visible(Definition<?> definition) {
        return switch (definition) {
            case SchemaDefinition schema ->
                schema.transform(builder -> builder.directives(List.of())
                        .operationTypeDefinitions(schema.getOperationTypeDefinitions().stream()
                                .filter(this::known)
                                .toList()));
            case ObjectTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type.getDirectives()))
                        .implementz(types(type.getImplements()))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type.getDirectives()))
                        .implementz(types(type.getImplements()))
                        .definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type ->
                type.transform(builder ->
                        builder.directives(kept(type.getDirectives())).memberTypes(types(type.getMemberTypes())));
            case EnumTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type.getDirectives()))
                        .enumValueDefinitions(type.getEnumValueDefinitions().stream()
                                .filter(value -> !Directives.has(value, "inaccessible"))
                                .map(value -> value.transform(each -> each.directives(kept(value.getDirectives()))))
                                .toList()));
            case InputObjectTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type.getDirectives()))
                        .inputValueDefinitions(inputs(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(builder -> builder.directives(kept(type.getDirectives())));
            default ->
                throw new InvalidSupergraphException(
                        "A supergraph holds no " + definition.getClass().getSimpleName());
        };
    }

    private boolean known(OperationTypeDefinition operation) {
        return !hidden.contains(operation.getTypeName().getName());
    }

    @SuppressWarnings("rawtypes") // as graphql-java has it
    private List<Type> types(List<Type> types) {
        return types.stream()
                .filter(type -> type instanceof TypeName name && !hidden.contains(name.getName()))
                .toList();
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        List<FieldDefinition> visible = new ArrayList<>();
        for (FieldDefinition field : fields) {
            if (!Directives.has(field, "inaccessible")) {
                visible.add(field.transform(builder -> builder.directives(kept(field.getDirectives()))
                        .inputValueDefinitions(inputs(field.getInputValueDefinitions()))));
            }
        }
        return visible;
    }

    private static List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream()
                .filter(input -> !Directives.has(input, "inaccessible"))
                .map(input -> input.transform(builder -> builder.directives(kept(input.getDirectives()))))
                .toList();
    }

    private static List<Directive> kept(List<Directive> directives) {
        return directives.stream()
                .filter(directive -> KEPT_DIRECTIVES.contains(directive.getName()))
                .toList();
    }

    /** A scalar whose values only the subgraphs understand: passed on as they came. */
    private static GraphQLScalarType opaque(String name) {
        return GraphQLScalarType.newScalar(Scalars.GraphQLString)
                .name(name)
                .description(null)
                .coercing(new AsItCame())
                .build();
    }

    private static final class AsItCame implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return input instanceof Value<?> literal ? literal : NullValue.of();
        }
    }
}
