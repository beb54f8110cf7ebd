package org.yiding.gateway.plan;

import graphql.language.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is answered. Immutable, made once and used for every request of the same operation.
 *
 * @param stages in order; empty where nothing needs to be fetched
 * @param shape what the client sees of the result tree
 * @param introspection what the operation asks of the schema; null for nothing
 */
public record QueryPlan(
        List<Stage> stages, Shape shape, @Nullable Document introspection) {

    public QueryPlan {
        stages = List.copyOf(stages);
    }

    /** Under which key the result tree keeps the answer to an introspection field of this response name. */
    public static String introspectionKey(String response) {
        return "__introspection " + response;
    }
}
