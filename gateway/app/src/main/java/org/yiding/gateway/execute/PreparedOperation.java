package org.yiding.gateway.execute;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yiding.gateway.merge.PlanCode;
import org.yiding.gateway.plan.Conditions;

/**
 * A valid operation, ready to be planned.
 *
 * @param conditionVariables the variables that {@code @skip} and {@code @include} use
 * @param introspects whether it asks for the schema
 * @param plans the plans made so far, one for each combination of those variables
 */
record PreparedOperation(
        Document document,
        OperationDefinition definition,
        Set<String> conditionVariables,
        boolean introspects,
        Map<Conditions, PlanCode> plans) {

    // More combinations than this are planned anew each time rather than kept.
    private static final int PLANS_KEPT = 64;

    static PreparedOperation of(
            Document document, OperationDefinition definition, Set<String> conditionVariables, boolean introspects) {
        return new PreparedOperation(
                document, definition, Set.copyOf(conditionVariables), introspects, new ConcurrentHashMap<>());
    }

    void keep(Conditions conditions, PlanCode plan) {
        if (plans.size() < PLANS_KEPT) {
            plans.put(conditions, plan);
        }
    }
}
