package org.yiding.gateway.execute;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request.
 *
 * @param query the document; empty where the request names one by its hash alone
 * @param operationName null where the document has one operation
 * @param variables JSON values
 * @param hash the SHA-256 of the document in lower-case hexadecimal digits, where the request names one
 * @param wantsPlan whether the answer is asked to carry the plan in {@code extensions.queryPlan}
 */
public record GraphRequest(
        String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable String hash,
        boolean wantsPlan) {

    GraphRequest with(String document) {
        return new GraphRequest(document, operationName, variables, hash, wantsPlan);
    }
}
