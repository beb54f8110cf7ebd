package org.yiding.gateway.merge;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.yiding.gateway.plan.QueryPlan;

/** Answers {@code __schema} and {@code __type} from the public schema, without a subgraph. */
public final class Introspection {

    private Introspection() {}

    /** @return the values of the plan's introspection fields under the plan's keys; empty where it has none */
    public static Map<String, Object> answer(GraphQLSchema schema, QueryPlan plan, Map<String, Object> variables) {
        Document document = plan.introspection();
        Map<String, Object> known = new LinkedHashMap<>();
        if (document == null) {
            return known;
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
        return known;
    }
}
