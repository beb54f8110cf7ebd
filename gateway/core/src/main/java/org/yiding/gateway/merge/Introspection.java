package org.yiding.gateway.merge;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.yiding.gateway.plan.QueryPlan;

/** What is known of an answer before anything is fetched: the public schema's part, and what the caller may not see. */
public final class Introspection {

    private Introspection() {}

    /**
     * What the schema answered.
     *
     * @param values under the plan's keys; empty where the plan asks nothing of the schema
     * @param errors as the client reads them, also those of fields that the caller may not see
     */
    public record Found(Map<String, Object> values, List<Map<String, Object>> errors) {}

    /** Answers the plan's introspection fields; no more than a tool in good faith asks for. */
    public static Found answer(GraphQLSchema schema, QueryPlan plan, Map<String, Object> variables) {
        Document document = plan.introspection();
        Map<String, Object> known = new LinkedHashMap<>();
        List<Map<String, Object>> errors = new ArrayList<>();
        for (QueryPlan.Denied denied : plan.denied()) {
            errors.add(ErrorPolicy.error(
                    "The caller may not see " + denied.coordinate() + ".", "FORBIDDEN", null, denied.path()));
        }
        if (document == null) {
            return new Found(known, errors);
        }
        GraphQL engine = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(document)))
                .build();
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput("introspection")
                .variables(variables)
                .build());
        Map<String, Object> data = result.getData();
        if (data != null) {
            data.forEach((response, value) -> known.put(QueryPlan.introspectionKey(response), value));
        }
        result.getErrors()
                .forEach(error ->
                        errors.add(ErrorPolicy.error(error.getMessage(), "INVALID_INPUT", null, error.getPath())));
        return new Found(known, errors);
    }
}
