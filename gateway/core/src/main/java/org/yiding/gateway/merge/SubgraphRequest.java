package org.yiding.gateway.merge;

import java.io.IOException;
import java.util.Map;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;

/** A request to a subgraph, its body written already. */
public final class SubgraphRequest {

    private final StepCode code;
    private final String document;
    private final Bytes body;

    SubgraphRequest(StepCode code, String document, Bytes body) {
        this.code = code;
        this.document = document;
        this.body = body;
    }

    /** By {@link org.yiding.gateway.supergraph.Subgraph#index()}. */
    public int subgraph() {
        return code.step().subgraph();
    }

    /** Whether repeating it could do harm. */
    public boolean mutation() {
        return code.mutation();
    }

    /** JSON with {@code query} and, where there are any, {@code variables}; not changed from now on. */
    public Bytes body() {
        return body;
    }

    /** The GraphQL document, for whoever looks into a request rather than sends it. */
    public String document() {
        return document;
    }

    /** The variables, read back; for whoever looks into a request rather than sends it. */
    public Map<String, Object> variables() {
        try {
            Map<String, Object> read = Json.object(body.toArray());
            Map<String, Object> variables = read == null ? null : Json.object(read.get("variables"));
            return variables == null ? Map.of() : variables;
        } catch (IOException e) {
            throw new IllegalStateException("A request was written that is not JSON", e);
        }
    }
}
