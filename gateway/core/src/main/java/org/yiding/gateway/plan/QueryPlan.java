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
 * @param denied what is asked for and left out because the caller may not see it
 */
public record QueryPlan(
        List<Stage> stages, Shape shape, @Nullable Document introspection, List<Denied> denied) {

    public QueryPlan {
        stages = List.copyOf(stages);
        denied = List.copyOf(denied);
    }

    /**
     * A field that the caller may not see.
     *
     * @param path response names down to the field, or to the first list above it
     * @param coordinate {@code Type.field}
     */
    public record Denied(List<Object> path, String coordinate) {

        public Denied {
            path = List.copyOf(path);
        }
    }

    /** Under which key the result tree keeps the answer to an introspection field of this response name. */
    public static String introspectionKey(String response) {
        return "__introspection " + response;
    }
}
