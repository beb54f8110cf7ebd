package org.yiding.gateway.merge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back from a subgraph. */
public sealed interface SubgraphReply {

    /**
     * A GraphQL answer.
     *
     * @param data mutable JSON values, which the merge takes over; null where the subgraph has none
     * @param errors as received
     */
    record Answered(@Nullable Map<String, Object> data, List<?> errors) implements SubgraphReply {}

    /** No GraphQL answer: refused, too late, broken. @param reason for the log, never for the client */
    record Failed(String reason) implements SubgraphReply {}
}
