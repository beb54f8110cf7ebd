package org.yiding.gateway.execute;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf subgraphs are asked.
 *
 * @param authorization the header as received
 * @param requestId the id that returns to the caller
 */
public record Caller(@Nullable String authorization, String requestId) {}
