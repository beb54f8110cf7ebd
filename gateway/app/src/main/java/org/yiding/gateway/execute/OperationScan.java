package org.yiding.gateway.execute;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through a valid operation once: how deep it is, and which variables its conditions use. */
final class OperationScan {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Integer> fragmentDepths = new HashMap<>();
    private final Set<String> conditionVariables = new HashSet<>();

    OperationScan(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @return how deep fields nest; schema introspection does not count */
    int depth(OperationDefinition operation) {
        return depth(operation.getSelectionSet());
    }

    Set<String> conditionVariables() {
        return conditionVariables;
    }

    private int depth(@Nullable SelectionSet set) {
        int deepest = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                noteConditions((DirectivesContainer<?>) selection);
                deepest = Math.max(deepest, depth(selection));
            }
        }
        return deepest;
    }

    private int depth(Selection<?> selection) {
        return switch (selection) {
            case Field field when field.getName().startsWith("__") -> 1;
            case Field field -> 1 + depth(field.getSelectionSet());
            case InlineFragment inline -> depth(inline.getSelectionSet());
            case FragmentSpread spread -> fragmentDepth(spread.getName());
            default -> 0;
        };
    }

    private int fragmentDepth(String name) {
        Integer known = fragmentDepths.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        int depth = fragment == null ? 0 : depth(fragment.getSelectionSet());
        fragmentDepths.put(name, depth);
        return depth;
    }

    private void noteConditions(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
                conditionVariables.add(variable.getName());
            }
        }
    }
}
