package org.yiding.gateway.plan;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.VariableReference;
import java.util.Map;
import java.util.Set;

/**
 * Decides {@code @skip} and {@code @include}. A plan is made for one combination of their variables: it never fetches
 * what is skipped, needs no conditions of its own, and is cached under the combination.
 *
 * @param values of the variables that conditions use
 * @param denied the coordinates, {@code Type} or {@code Type.field}, that the caller may not see: they are not fetched
 */
public record Conditions(Map<String, Boolean> values, Set<String> denied) {

    public static final Conditions NONE = new Conditions(Map.of());

    public Conditions {
        values = Map.copyOf(values);
        denied = Set.copyOf(denied);
    }

    /** For a caller who may see everything. */
    public Conditions(Map<String, Boolean> values) {
        this(values, Set.of());
    }

    /** Whether this selection stays. */
    boolean include(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            if (directive.getName().equals("skip") && value(directive)) {
                return false;
            }
            if (directive.getName().equals("include") && !value(directive)) {
                return false;
            }
        }
        return true;
    }

    private boolean value(Directive directive) {
        Argument argument = directive.getArgument("if");
        if (argument == null) {
            return false;
        }
        if (argument.getValue() instanceof VariableReference variable) {
            return values.getOrDefault(variable.getName(), false);
        }
        return argument.getValue() instanceof BooleanValue constant && constant.isValue();
    }
}
