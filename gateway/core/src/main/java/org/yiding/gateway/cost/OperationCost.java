package org.yiding.gateway.cost;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.CostRules;
import org.yiding.gateway.supergraph.CostRules.ListSize;

/**
 * The cost of an operation before it is run, never less than what it will be: an object counts 1 unless its type has a
 * weight, a leaf 0, each as often as the lists above it may be long; a field's and an argument's own weight come on top.
 * What conditions leave out counts, and fragments on several types all count.
 */
public final class OperationCost {

    private final CostRules rules;
    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Double> fragmentCosts = new HashMap<>();

    private OperationCost(CostRules rules, GraphQLSchema schema, Map<String, Object> variables) {
        this.rules = rules;
        this.schema = schema;
        this.variables = variables;
    }

    /**
     * @param document valid against the schema
     * @param variables coerced, defaults included
     * @throws InvalidSlicingException where a list does not say how long it may become although the schema demands it
     */
    public static double of(
            CostRules rules,
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        OperationCost cost = new OperationCost(rules, schema, variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> cost.fragments.put(fragment.getName(), fragment));
        GraphQLCompositeType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return cost.selections(operation.getSelectionSet(), root, Map.of());
    }

    /** @param sizes of the lists among the fields that the field above has sized, by field name */
    private double selections(@Nullable SelectionSet set, GraphQLCompositeType parent, Map<String, Double> sizes) {
        double sum = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum += switch (selection) {
                    case Field field -> field(field, parent, sizes);
                    case InlineFragment inline ->
                        selections(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), parent), sizes);
                    case FragmentSpread spread -> fragment(spread.getName(), parent, sizes);
                    default -> 0;
                };
            }
        }
        return sum;
    }

    private double fragment(String name, GraphQLCompositeType parent, Map<String, Double> sizes) {
        String known = name + sizes;
        Double cost = fragmentCosts.get(known);
        if (cost == null) {
            FragmentDefinition fragment = fragments.get(name);
            cost = fragment == null
                    ? 0.0
                    : selections(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), parent), sizes);
            fragmentCosts.put(known, cost);
        }
        return cost;
    }

    private GraphQLCompositeType narrowed(@Nullable TypeName condition, GraphQLCompositeType parent) {
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType type
                ? type
                : parent;
    }

    private double field(Field field, GraphQLCompositeType parent, Map<String, Double> sizes) {
        if (field.getName().startsWith("__") || !(parent instanceof GraphQLFieldsContainer holder)) {
            return 0;
        }
        GraphQLFieldDefinition definition = holder.getFieldDefinition(field.getName());
        String coordinate = parent.getName() + "." + field.getName();
        ListSize rule = rules.lists().get(coordinate);
        double own = rules.weights().getOrDefault(coordinate, 0.0) + arguments(field, definition, coordinate);
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType());
        double said = rule == null ? 1 : size(field, definition, coordinate, rule);
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        double length = sizes.getOrDefault(field.getName(), list ? said : 1);
        if (!(type instanceof GraphQLCompositeType composite)) {
            return own + length * rules.weights().getOrDefault(type.getName(), 0.0);
        }
        Map<String, Double> below = new HashMap<>();
        if (rule != null) {
            rule.sizedFields().forEach(name -> below.put(name, said));
        }
        return own
                + length
                        * (rules.weights().getOrDefault(type.getName(), 1.0)
                                + selections(field.getSelectionSet(), composite, below));
    }

    private double size(Field field, GraphQLFieldDefinition definition, String coordinate, ListSize rule) {
        double longest = -1;
        int given = 0;
        for (String name : rule.slicingArguments()) {
            Double value = number(field, definition, name);
            if (value != null) {
                given++;
                longest = Math.max(longest, value);
            }
        }
        if (rule.requireOne() && given != 1) {
            throw new InvalidSlicingException("%s takes exactly one of %s, here are %d."
                    .formatted(coordinate, String.join(", ", rule.slicingArguments()), given));
        }
        if (longest >= 0) {
            return longest;
        }
        return rule.assumedSize() == null ? 1 : rule.assumedSize();
    }

    /** The value of a slicing argument; null where it is neither given nor has a default. */
    private @Nullable Double number(Field field, GraphQLFieldDefinition definition, String name) {
        Argument given = argument(field, name);
        if (given != null) {
            Value<?> value = given.getValue();
            if (value instanceof VariableReference variable) {
                return variables.get(variable.getName()) instanceof Number number ? number.doubleValue() : null;
            }
            return value instanceof IntValue number ? number.getValue().doubleValue() : null;
        }
        GraphQLArgument declared = definition.getArgument(name);
        Object otherwise =
                declared == null ? null : declared.getArgumentDefaultValue().getValue();
        return otherwise instanceof IntValue number ? number.getValue().doubleValue() : null;
    }

    private static @Nullable Argument argument(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private double arguments(Field field, GraphQLFieldDefinition definition, String coordinate) {
        double sum = 0;
        for (Argument given : field.getArguments()) {
            GraphQLArgument declared = definition.getArgument(given.getName());
            sum += rules.weights().getOrDefault(coordinate + "(" + given.getName() + ":)", 0.0);
            sum += declared == null ? 0 : input(given.getValue(), declared.getType());
        }
        return sum;
    }

    /** The weights of the fields of an input object, wherever they are given. */
    private double input(@Nullable Object value, GraphQLType type) {
        Object given = value instanceof VariableReference variable ? variables.get(variable.getName()) : value;
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object)) {
            return 0;
        }
        double sum = 0;
        switch (given) {
            case ArrayValue list ->
                sum += list.getValues().stream()
                        .mapToDouble(each -> input(each, type))
                        .sum();
            case List<?> list ->
                sum += list.stream().mapToDouble(each -> input(each, type)).sum();
            case ObjectValue fields ->
                sum += fields.getObjectFields().stream()
                        .mapToDouble(each -> inputField(object, each.getName(), each.getValue()))
                        .sum();
            case Map<?, ?> fields ->
                sum += fields.entrySet().stream()
                        .mapToDouble(each -> inputField(object, String.valueOf(each.getKey()), each.getValue()))
                        .sum();
            case null, default -> sum = 0;
        }
        return sum;
    }

    private double inputField(GraphQLInputObjectType object, String name, @Nullable Object value) {
        double own = rules.weights().getOrDefault(object.getName() + "." + name, 0.0);
        return object.getField(name) == null
                ? own
                : own + input(value, object.getField(name).getType());
    }
}
