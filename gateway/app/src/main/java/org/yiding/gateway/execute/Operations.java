package org.yiding.gateway.execute;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.cost.InvalidSlicingException;
import org.yiding.gateway.cost.OperationCost;
import org.yiding.gateway.merge.PlanCode;
import org.yiding.gateway.plan.Conditions;
import org.yiding.gateway.plan.OperationTooLargeException;
import org.yiding.gateway.plan.Planner;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.supergraph.AccessRules;
import org.yiding.gateway.supergraph.Supergraph;

/** Plans operations; each once for every combination of its conditions, as long as the cache remembers it. */
@ApplicationScoped
public class Operations {

    private final GatewayConfig config;
    private final OperationReader reader;

    Operations(GatewayConfig config, OperationReader reader) {
        this.config = config;
        this.reader = reader;
    }

    /** An operation with the plan for its variables. */
    record Planned(OperationDefinition definition, PlanCode code) {

        QueryPlan plan() {
            return code.plan();
        }

        boolean mutation() {
            return definition.getOperation() == Operation.MUTATION;
        }

        boolean subscription() {
            return definition.getOperation() == Operation.SUBSCRIPTION;
        }
    }

    /** @throws BadRequestException where the request is not valid, or not one this caller may send */
    Planned prepare(GraphRequest request, ServedGraph.Served served, AccessRules.Grants grants) {
        PreparedOperation operation = reader.read(request, served);
        if (operation.introspects() && !granted(config.introspectionRoles(), grants)) {
            throw BadRequestException.forbidden("The caller may not ask for the schema.");
        }
        CoercedVariables coerced = coerced(operation.definition(), request.variables(), served.supergraph());
        admitCost(operation, coerced, served.supergraph());
        Map<String, Boolean> flags = new HashMap<>();
        for (String name : operation.conditionVariables()) {
            flags.put(name, Boolean.TRUE.equals(coerced.get(name)));
        }
        served.supergraph().overrideShares().forEach((label, share) -> flags.put(label, chance(share)));
        Conditions conditions =
                new Conditions(flags, served.supergraph().access().denied(grants));
        return new Planned(operation.definition(), code(operation, conditions, served.supergraph()));
    }

    private void admitCost(PreparedOperation operation, CoercedVariables variables, Supergraph supergraph) {
        if (supergraph.cost().isEmpty()) {
            return;
        }
        try {
            double cost = OperationCost.of(
                    supergraph.cost(),
                    supergraph.publicSchema(),
                    operation.document(),
                    operation.definition(),
                    variables.toMap());
            if (cost > config.limits().cost()) {
                throw BadRequestException.invalid("The operation may cost %.0f; at most %.0f is allowed."
                        .formatted(cost, config.limits().cost()));
            }
        } catch (InvalidSlicingException e) {
            throw BadRequestException.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the caller has one of the roles; {@code *} is everybody's. */
    static boolean granted(Set<String> roles, AccessRules.Grants grants) {
        return roles.contains("*")
                || roles.stream().anyMatch(role -> grants.policies().contains("role:" + role));
    }

    private static boolean chance(double percent) {
        return ThreadLocalRandom.current().nextDouble(100) < percent;
    }

    private PlanCode code(PreparedOperation operation, Conditions conditions, Supergraph supergraph) {
        PlanCode known = operation.plans().get(conditions);
        if (known != null) {
            return known;
        }
        try {
            Planner planner = new Planner(supergraph, config.limits().selections());
            PlanCode code =
                    PlanCode.of(supergraph, planner.plan(operation.document(), operation.definition(), conditions));
            operation.keep(conditions, code);
            return code;
        } catch (OperationTooLargeException e) {
            throw BadRequestException.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static CoercedVariables coerced(
            OperationDefinition definition, Map<String, Object> variables, Supergraph supergraph) {
        if (definition.getVariableDefinitions().isEmpty()) {
            return CoercedVariables.emptyVariables();
        }
        try {
            return ValuesResolver.coerceVariableValues(
                    supergraph.publicSchema(),
                    definition.getVariableDefinitions(),
                    RawVariables.of(variables),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
        } catch (GraphQLException e) {
            throw BadRequestException.invalid(String.valueOf(e.getMessage()));
        }
    }
}
