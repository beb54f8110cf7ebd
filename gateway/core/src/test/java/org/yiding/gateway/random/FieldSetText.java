package org.yiding.gateway.random;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads field sets. */
final class FieldSetText {

    private static final Map<String, SelectionSet> PARSED = new ConcurrentHashMap<>();

    private FieldSetText() {}

    static SelectionSet parsed(String fields) {
        return PARSED.computeIfAbsent(
                fields,
                text -> Parser.parse("{" + text + "}")
                        .getDefinitionsOfType(OperationDefinition.class)
                        .getFirst()
                        .getSelectionSet());
    }

    static @Nullable Integer argument(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getValue() instanceof IntValue value) {
                return value.getValue().intValueExact();
            }
        }
        return null;
    }

    /** What the set selects of objects of this type at its top; null where it does not select the field. */
    static @Nullable SelectionSet below(@Nullable SelectionSet set, String type, String name) {
        if (set == null) {
            return null;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && field.getName().equals(name)) {
                return field.getSelectionSet() == null
                        ? SelectionSet.newSelectionSet().build()
                        : field.getSelectionSet();
            }
            if (selection instanceof InlineFragment inline
                    && (inline.getTypeCondition() == null
                            || inline.getTypeCondition().getName().equals(type))) {
                SelectionSet found = below(inline.getSelectionSet(), type, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
