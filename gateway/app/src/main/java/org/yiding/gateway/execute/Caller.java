package org.yiding.gateway.execute;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.AccessRules;

/**
 * On whose behalf subgraphs are asked.
 *
 * @param authorization the header as received
 * @param requestId the id that returns to the caller
 * @param grants what decides which parts of the schema the caller may see
 * @param forwarded further headers that go on to every subgraph
 */
public record Caller(
        @Nullable String authorization, String requestId, AccessRules.Grants grants, Map<String, String> forwarded) {

    public Caller {
        forwarded = Map.copyOf(forwarded);
    }
}
