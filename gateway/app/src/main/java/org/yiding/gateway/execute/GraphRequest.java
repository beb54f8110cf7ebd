package org.yiding.gateway.execute;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request.
 *
 * @param operationName null where the document has one operation
 * @param variables JSON values
 */
public record GraphRequest(String query, @Nullable String operationName, Map<String, Object> variables) {}
