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

/**
 * Looks through an operation once, before anything else is done with it: how large it is, and which variables its
 * conditions use. Each fragment is looked at once however often it is spread, so that the look itself stays cheap.
 */
final class OperationScan {

    private static final Size NOTHING = new Size(0, 0, 0, false, 0);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> fragmentSizes = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> conditionVariables = new HashSet<>();
    private final int fragmentDepth;

    /** @param fragmentDepth how many fragments may be spread within each other */
    OperationScan(Document document, int fragmentDepth) {
        this.fragmentDepth = fragmentDepth;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * How large a selection is, fragments counted wherever they are spread.
     *
     * @param depth how deep fields nest; schema introspection does not count
     * @param aliases fields that are given another name, at any depth
     * @param fields at the top of the selection alone
     * @param introspects whether one of those is {@code __schema} or {@code __type}
     * @param fragments how many are spread within each other
     */
    record Size(int depth, long aliases, long fields, boolean introspects, int fragments) {

        private Size plus(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    sum(aliases, other.aliases),
                    sum(fields, other.fields),
                    introspects || other.introspects,
                    Math.max(fragments, other.fragments));
        }

        // Fragments that spread each other twice double at each step.
        private static long sum(long one, long other) {
            return Math.min(one + other, Integer.MAX_VALUE);
        }
    }

    /**
     * Looks at every fragment, spread or not: what is done with them later takes longer than its turn, or more than the
     * stack, where they go round or very deep.
     *
     * @throws BadRequestException where one spreads itself, or too many are spread within each other
     */
    void checkFragments() {
        fragments.keySet().forEach(this::fragmentSize);
    }

    Size size(OperationDefinition operation) {
        noteConditions(operation);
        return size(operation.getSelectionSet());
    }

    /** The variables of the conditions in whatever {@link #size} has looked at. */
    Set<String> conditionVariables() {
        return conditionVariables;
    }

    private Size size(@Nullable SelectionSet set) {
        Size all = NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                noteConditions((DirectivesContainer<?>) selection);
                all = all.plus(size(selection));
            }
        }
        return all;
    }

    private Size size(Selection<?> selection) {
        return switch (selection) {
            case Field field -> size(field);
            case InlineFragment inline -> size(inline.getSelectionSet());
            case FragmentSpread spread -> fragmentSize(spread.getName());
            default -> NOTHING;
        };
    }

    private Size size(Field field) {
        boolean meta = field.getName().startsWith("__");
        Size below = size(field.getSelectionSet());
        return new Size(
                meta ? 1 : 1 + below.depth(),
                below.aliases() + (field.getAlias() == null ? 0 : 1),
                1,
                meta && !field.getName().equals("__typename"),
                below.fragments());
    }

    private Size fragmentSize(String name) {
        Size known = fragmentSizes.get(name);
        if (known != null) {
            return known;
        }
        if (!underWay.add(name)) {
            throw BadRequestException.invalid("The fragment " + name + " spreads itself.");
        }
        FragmentDefinition fragment = fragments.get(name);
        Size within = underWay.size() > fragmentDepth || fragment == null ? NOTHING : size(fragment.getSelectionSet());
        underWay.remove(name);
        Size size = new Size(
                within.depth(), within.aliases(), within.fields(), within.introspects(), within.fragments() + 1);
        if (underWay.size() + size.fragments() > fragmentDepth) {
            throw BadRequestException.invalid(
                    "More than " + fragmentDepth + " fragments are spread within each other.");
        }
        fragmentSizes.put(name, size);
        return size;
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
