package org.yiding.gateway.bench;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query in the form that answers from memory fastest; whatever gateway wrote it. */
final class CompiledDocument {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final List<Step> root;

    /** One field of the answer; the type says on which objects alone it stands. */
    private record Step(
            byte[] key,
            String field,
            @Nullable String onType,
            List<Step> children,
            @Nullable Argument argument) {}

    CompiledDocument(String query) {
        Document document = Parser.parse(query);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        root = steps(operation.getSelectionSet(), null);
    }

    private List<Step> steps(@Nullable SelectionSet set, @Nullable String onType) {
        List<Step> steps = new ArrayList<>();
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                switch (selection) {
                    case Field field -> steps.add(step(field, onType));
                    case InlineFragment inline -> steps.addAll(steps(inline.getSelectionSet(), type(inline, onType)));
                    case FragmentSpread spread -> steps.addAll(spread(spread));
                    default -> throw new IllegalArgumentException("Unknown selection " + selection);
                }
            }
        }
        return steps;
    }

    private List<Step> spread(FragmentSpread spread) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) {
            throw new IllegalArgumentException("No fragment " + spread.getName());
        }
        return steps(fragment.getSelectionSet(), fragment.getTypeCondition().getName());
    }

    private static @Nullable String type(InlineFragment inline, @Nullable String otherwise) {
        return inline.getTypeCondition() == null
                ? otherwise
                : inline.getTypeCondition().getName();
    }

    private Step step(Field field, @Nullable String onType) {
        byte[] key = ('"' + field.getResultKey() + "\":").getBytes(StandardCharsets.UTF_8);
        Argument argument =
                field.getArguments().isEmpty() ? null : field.getArguments().getFirst();
        String quoted = onType == null ? null : '"' + onType + '"';
        return new Step(key, field.getName(), quoted, steps(field.getSelectionSet(), null), argument);
    }

    /** Answers with these variables: strings, and lists of representations. */
    void answer(BenchSubgraph subgraph, Map<String, Object> variables, Bytes out) {
        out.add("{\"data\":{".getBytes(StandardCharsets.US_ASCII));
        boolean first = true;
        for (Step step : root) {
            if (!first) {
                out.add(',');
            }
            first = false;
            out.add(step.key);
            switch (step.field) {
                case "__typename" -> out.add("\"Query\"".getBytes(StandardCharsets.US_ASCII));
                case "_entities" -> list(subgraph.entities(value(step.argument, variables)), step.children, out);
                case "archive" -> list(subgraph.archive(), step.children, out);
                default -> value(subgraph.find(step.field, String.valueOf(value(step.argument, variables))), step, out);
            }
        }
        out.add('}').add('}');
    }

    private static @Nullable Object value(@Nullable Argument argument, Map<String, Object> variables) {
        if (argument == null) {
            return null;
        }
        return switch (argument.getValue()) {
            case VariableReference variable -> variables.get(variable.getName());
            case StringValue constant -> constant.getValue();
            default -> throw new IllegalArgumentException("Unknown argument " + argument);
        };
    }

    private static void list(List<?> things, List<Step> steps, Bytes out) {
        out.add('[');
        for (int i = 0; i < things.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            if (things.get(i) instanceof Thing thing) {
                object(thing, steps, out);
            } else {
                out.add(NULL);
            }
        }
        out.add(']');
    }

    private static void value(@Nullable Object value, Step step, Bytes out) {
        switch (value) {
            case null -> out.add(NULL);
            case byte[] leaf -> out.add(leaf);
            case Thing thing -> object(thing, step.children, out);
            case List<?> things -> list(things, step.children, out);
            default -> throw new IllegalArgumentException("Unknown value " + value);
        }
    }

    private static void object(Thing thing, List<Step> steps, Bytes out) {
        out.add('{');
        boolean first = true;
        for (Step step : steps) {
            if (step.onType != null && !step.onType.equals(thing.quotedTypename())) {
                continue;
            }
            if (!first) {
                out.add(',');
            }
            first = false;
            out.add(step.key);
            if (step.field.equals("__typename")) {
                out.add(thing.typename);
            } else {
                value(thing.field(step.field), step, out);
            }
        }
        out.add('}');
    }
}
