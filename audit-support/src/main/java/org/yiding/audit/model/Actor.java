package org.yiding.audit.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and from where.
 *
 * @param subject the token's {@code sub}; null where nobody was known
 * @param name the token's {@code preferred_username}; null where it has none
 * @param roles the token's roles, in alphabetical order
 * @param address the client's IP address, as told by the connection or by a proxy that is trusted; null where the process
 *     acts by itself
 * @param requestId of the request it was done in; null outside of one
 * @param traceParent the request's {@code traceparent} (W3C Trace Context); null without one
 */
public record Actor(
        @Nullable String subject,
        @Nullable String name,
        List<String> roles,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String traceParent) {

    /** The process itself: nobody asked for what it does. */
    public static final Actor PROCESS = new Actor(null, null, List.of(), null, null, null);

    public Actor {
        roles = roles.stream().sorted().toList();
    }
}
