package org.yiding.gateway.execute;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.UnknownOperationException;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.plan.Conditions;
import org.yiding.gateway.plan.OperationTooLargeException;
import org.yiding.gateway.plan.Planner;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.supergraph.AccessRules;
import org.yiding.gateway.supergraph.Supergraph;

/** Parses, validates and plans; each operation once, as long as the cache remembers it. */
@ApplicationScoped
public class Operations {

    // What is longer than this is rare enough to be prepared each time.
    private static final int LONGEST_CACHED = 50_000;
    private static final int ERRORS_SHOWN = 20;

    private final GatewayConfig config;
    private final BoundedCache<Key, PreparedOperation> cache;

    Operations(GatewayConfig config) {
        this.config = config;
        this.cache = new BoundedCache<>(config.planCache());
    }

    private record Key(
            int generation, String query, @Nullable String operationName) {}

    /** An operation with the plan for its variables. */
    record Planned(OperationDefinition definition, QueryPlan plan) {

        boolean mutation() {
            return definition.getOperation() == Operation.MUTATION;
        }

        boolean subscription() {
            return definition.getOperation() == Operation.SUBSCRIPTION;
        }
    }

    /** @throws BadRequestException where the request is not valid */
    Planned prepare(GraphRequest request, ServedGraph.Served served, AccessRules.Grants grants) {
        PreparedOperation operation = operation(request, served);
        CoercedVariables coerced = coerced(operation.definition(), request.variables(), served.supergraph());
        Map<String, Boolean> flags = new HashMap<>();
        for (String name : operation.conditionVariables()) {
            flags.put(name, Boolean.TRUE.equals(coerced.get(name)));
        }
        served.supergraph().overrideShares().forEach((label, share) -> flags.put(label, chance(share)));
        Conditions conditions =
                new Conditions(flags, served.supergraph().access().denied(grants));
        return new Planned(operation.definition(), plan(operation, conditions, served.supergraph()));
    }

    private static boolean chance(double percent) {
        return ThreadLocalRandom.current().nextDouble(100) < percent;
    }

    private QueryPlan plan(PreparedOperation operation, Conditions conditions, Supergraph supergraph) {
        QueryPlan known = operation.plans().get(conditions);
        if (known != null) {
            return known;
        }
        try {
            Planner planner = new Planner(supergraph, config.limits().selections());
            QueryPlan plan = planner.plan(operation.document(), operation.definition(), conditions);
            operation.keep(conditions, plan);
            return plan;
        } catch (OperationTooLargeException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private PreparedOperation operation(GraphRequest request, ServedGraph.Served served) {
        Key key = new Key(served.generation(), request.query(), request.operationName());
        PreparedOperation known = cache.get(key);
        if (known != null) {
            return known;
        }
        Document document = parsed(request.query());
        List<ValidationError> invalid =
                new Validator().validateDocument(served.supergraph().publicSchema(), document, Locale.ENGLISH);
        if (!invalid.isEmpty()) {
            throw new BadRequestException(shown(invalid));
        }
        OperationDefinition definition = chosen(document, request.operationName());
        OperationScan scan = new OperationScan(document);
        int depth = scan.depth(definition);
        if (depth > config.limits().depth()) {
            throw new BadRequestException("The operation is " + depth + " fields deep; at most "
                    + config.limits().depth() + " are allowed.");
        }
        PreparedOperation prepared = PreparedOperation.of(document, definition, scan.conditionVariables());
        if (request.query().length() <= LONGEST_CACHED) {
            cache.put(key, prepared);
        }
        return prepared;
    }

    private Document parsed(String query) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(config.limits().tokens()));
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(options)
                    .build());
        } catch (InvalidSyntaxException e) {
            throw new BadRequestException(shown(List.of(e.toInvalidSyntaxError())));
        }
    }

    private static OperationDefinition chosen(Document document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(document, name).operationDefinition;
        } catch (UnknownOperationException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private CoercedVariables coerced(
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
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<String, Object>> shown(List<? extends GraphQLError> errors) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (GraphQLError error : errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN))) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("message", error.getMessage());
            if (error.getLocations() != null && !error.getLocations().isEmpty()) {
                entry.put(
                        "locations",
                        error.getLocations().stream()
                                .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                                .toList());
            }
            entry.put("extensions", Map.of("code", "INVALID_INPUT"));
            shown.add(entry);
        }
        return shown;
    }
}
