package org.yiding.gateway.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a subgraph's error a client may read: the message of an error with a published code, the code, and the name of
 * the service. Whatever else a subgraph says stays here.
 *
 * @param publishedCodes the codes whose messages are meant for clients
 */
public record ErrorPolicy(Set<String> publishedCodes) {

    static final String UNAVAILABLE = "UPSTREAM_UNAVAILABLE";
    static final String INTERNAL = "INTERNAL";

    public ErrorPolicy {
        publishedCodes = Set.copyOf(publishedCodes);
    }

    Map<String, Object> shown(@Nullable Object error, String service, @Nullable List<Object> path) {
        Object message = null;
        Object code = null;
        if (error instanceof Map<?, ?> fields) {
            message = fields.get("message");
            code = fields.get("extensions") instanceof Map<?, ?> extensions ? extensions.get("code") : null;
        }
        boolean published = code instanceof String text
                && publishedCodes.contains(text)
                && !text.equals(INTERNAL)
                && message != null;
        return published
                ? error(String.valueOf(message), String.valueOf(code), service, path)
                : error(
                        "The service " + service + " failed on this; its log has the details under the request id.",
                        INTERNAL,
                        service,
                        path);
    }

    static Map<String, Object> unavailable(String service, @Nullable List<Object> path) {
        return error("The service " + service + " cannot be reached at the moment.", UNAVAILABLE, service, path);
    }

    static Map<String, Object> error(
            String message, String code, @Nullable String service, @Nullable List<Object> path) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (path != null && !path.isEmpty()) {
            error.put("path", path);
        }
        error.put("extensions", service == null ? Map.of("code", code) : ordered(code, service));
        return error;
    }

    private static Map<String, Object> ordered(String code, String service) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("service", service);
        return extensions;
    }
}
