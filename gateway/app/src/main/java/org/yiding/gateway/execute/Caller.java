package org.yiding.gateway.execute;

import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.AccessRules;

/**
 * On whose behalf subgraphs are asked.
 *
 * @param authorization the header as received
 * @param requestId the id that returns to the caller
 * @param grants what decides which parts of the schema the caller may see
 */
public record Caller(@Nullable String authorization, String requestId, AccessRules.Grants grants) {}
