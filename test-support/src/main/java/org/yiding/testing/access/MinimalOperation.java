package org.yiding.testing.access;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the shortest operation that reaches a field: with the arguments that it cannot do without, holding values that
 * parse and mean nothing.
 *
 * @param schema of the subgraph
 */
record MinimalOperation(TypeDefinitionRegistry schema) {

    /** The key of nothing. */
    static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    private static final Map<String, String> VALUES = Map.of(
            "ID", "\"" + UNKNOWN + "\"",
            "String", "\"x\"",
            "Int", "1",
            "Boolean", "false",
            "Date", "\"2020-03-23\"",
            "DateTime", "\"2020-03-23T06:00:00Z\"",
            "BigInteger", "1",
            "BigDecimal", "1");

    /** An operation on one root field. @param type {@code Query} or {@code Mutation} */
    String on(String type, String field) {
        FieldDefinition definition = root(type).getFieldDefinitions().stream()
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .orElseThrow();
        String arguments = required(definition.getInputValueDefinitions(), "(", ")");
        String selection = isObject(definition.getType()) ? " { __typename }" : "";
        return (type.equals("Mutation") ? "mutation " : "") + "{ " + field + arguments + selection + " }";
    }

    /** A question for an entity by its key. */
    static String forEntity(String type, String id) {
        return "{ _entities(representations: [{__typename: \"" + type + "\", id: \"" + id + "\"}]) { __typename } }";
    }

    private ObjectTypeDefinition root(String type) {
        return schema.getType(type, ObjectTypeDefinition.class).orElseThrow();
    }

    private String required(List<InputValueDefinition> inputs, String open, String close) {
        String written = inputs.stream()
                .filter(input -> input.getType() instanceof NonNullType && input.getDefaultValue() == null)
                .map(input -> input.getName() + ": " + value(input.getType()))
                .collect(Collectors.joining(", "));
        return written.isEmpty() && open.equals("(") ? "" : open + written + close;
    }

    private String value(Type<?> type) {
        return switch (type) {
            case NonNullType required -> value(required.getType());
            case ListType list -> "[]";
            case TypeName name -> named(name.getName());
            default -> throw new IllegalArgumentException("No value is known of " + type);
        };
    }

    private String named(String type) {
        if (schema.getTypeOrNull(type, InputObjectTypeDefinition.class) instanceof InputObjectTypeDefinition input) {
            return required(input.getInputValueDefinitions(), "{", "}");
        }
        if (schema.getTypeOrNull(type, EnumTypeDefinition.class) instanceof EnumTypeDefinition choice) {
            return choice.getEnumValueDefinitions().getFirst().getName();
        }
        String value = VALUES.get(type);
        if (value == null) {
            throw new IllegalArgumentException("No value is known of the scalar " + type);
        }
        return value;
    }

    private boolean isObject(Type<?> type) {
        return switch (type) {
            case NonNullType required -> isObject(required.getType());
            case ListType list -> isObject(list.getType());
            case TypeName name ->
                !schema.scalars().containsKey(name.getName())
                        && schema.getTypeOrNull(name.getName(), EnumTypeDefinition.class) == null;
            default -> false;
        };
    }
}
