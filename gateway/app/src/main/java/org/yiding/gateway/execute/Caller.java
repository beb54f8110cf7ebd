package org.yiding.gateway.execute;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.AccessRules;
import org.yiding.support.http.Asker;

/**
 * On whose behalf subgraphs are asked.
 *
 * @param authorization the header as received
 * @param requestId the id that returns to the caller
 * @param grants what decides which parts of the schema the caller may see
 * @param asker says who that is, for whoever records it
 * @param forwarded further headers that go on to every subgraph
 */
public record Caller(
        @Nullable String authorization,
        String requestId,
        AccessRules.Grants grants,
        Supplier<Asker> asker,
        Map<String, String> forwarded) {

    public Caller {
        forwarded = Map.copyOf(forwarded);
    }
}
