package org.yiding.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of the cost of its fields: {@code @cost} and {@code @listSize} as the specification of cost
 * directives (IBM) has them.
 *
 * @param weights by coordinate: {@code Type}, {@code Type.field}, {@code Type.field(argument:)}, {@code Input.field}
 * @param lists by coordinate {@code Type.field}
 */
public record CostRules(Map<String, Double> weights, Map<String, ListSize> lists) {

    public CostRules {
        weights = Map.copyOf(weights);
        lists = Map.copyOf(lists);
    }

    /**
     * How long a list becomes.
     *
     * @param assumedSize where no slicing argument is given; null where the schema assumes nothing
     * @param slicingArguments the arguments that say it
     * @param sizedFields the lists below the field that are as long, where the field itself is none
     * @param requireOne whether exactly one of the slicing arguments must be given
     */
    public record ListSize(
            @Nullable Double assumedSize, List<String> slicingArguments, List<String> sizedFields, boolean requireOne) {

        public ListSize {
            slicingArguments = List.copyOf(slicingArguments);
            sizedFields = List.copyOf(sizedFields);
        }
    }

    /** Whether the schema says nothing of cost. */
    public boolean isEmpty() {
        return weights.isEmpty() && lists.isEmpty();
    }

    static CostRules read(Document supergraph) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, ListSize> lists = new HashMap<>();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type) {
                weigh(type.getName(), type, weights);
            }
            if (definition instanceof ImplementingTypeDefinition<?> type) {
                type.getFieldDefinitions().forEach(field -> read(type.getName(), field, weights, lists));
            } else if (definition instanceof InputObjectTypeDefinition input) {
                input.getInputValueDefinitions()
                        .forEach(field -> weigh(input.getName() + "." + field.getName(), field, weights));
            }
        }
        return new CostRules(weights, lists);
    }

    private static void read(
            String type, FieldDefinition field, Map<String, Double> weights, Map<String, ListSize> lists) {
        String coordinate = type + "." + field.getName();
        weigh(coordinate, field, weights);
        field.getInputValueDefinitions()
                .forEach(argument -> weigh(coordinate + "(" + argument.getName() + ":)", argument, weights));
        for (Directive size : Directives.named(field, "listSize")) {
            List<String> slicing = texts(size, "slicingArguments");
            boolean requireOne = Directives.flag(size, "requireOneSlicingArgument", true) && !slicing.isEmpty();
            lists.put(
                    coordinate,
                    new ListSize(number(size, "assumedSize"), slicing, texts(size, "sizedFields"), requireOne));
        }
    }

    private static void weigh(String coordinate, DirectivesContainer<?> node, Map<String, Double> weights) {
        for (Directive cost : Directives.named(node, "cost")) {
            Double weight = number(cost, "weight");
            if (weight != null) {
                weights.put(coordinate, weight);
            }
        }
    }

    // Apollo writes weights as whole numbers, the specification as text.
    private static @Nullable Double number(Directive directive, String argument) {
        Value<?> value = directive.getArgument(argument) == null
                ? null
                : directive.getArgument(argument).getValue();
        try {
            return switch (value) {
                case IntValue whole -> whole.getValue().doubleValue();
                case FloatValue fraction -> fraction.getValue().doubleValue();
                case StringValue text -> Double.valueOf(text.getValue());
                case null, default -> null;
            };
        } catch (NumberFormatException e) {
            throw new InvalidSupergraphException(
                    "@" + directive.getName() + " has a " + argument + " that is no number: " + value, e);
        }
    }

    private static List<String> texts(Directive directive, String argument) {
        if (directive.getArgument(argument) == null
                || !(directive.getArgument(argument).getValue() instanceof ArrayValue list)) {
            return List.of();
        }
        return list.getValues().stream()
                .filter(StringValue.class::isInstance)
                .map(value -> ((StringValue) value).getValue())
                .toList();
    }
}
