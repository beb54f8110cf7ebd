package org.yiding.gateway.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of GraphQL over HTTP, those of streams, and the choice between them. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    static final String EVENTS = "text/event-stream";
    static final String MULTIPART = "multipart/mixed";

    private MediaTypes() {}

    /** @return the first type of a stream that the client accepts; null where it accepts none */
    static @Nullable String stream(@Nullable String accept) {
        if (accept == null) {
            return null;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String type = bare(range);
            if (type.equals(EVENTS) || type.equals(MULTIPART)) {
                return type;
            }
        }
        return null;
    }

    /** @return the type to answer with; null where the client accepts neither */
    static @Nullable String answer(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        boolean anything = false;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String type = bare(range);
            boolean refused = range.replace(" ", "").matches(".*;q=0(\\.0*)?(;.*)?");
            if (refused) {
                continue;
            }
            if (type.equals(GRAPHQL)) {
                return GRAPHQL;
            }
            anything |= type.equals(JSON) || type.equals("*/*") || type.equals("application/*");
        }
        return anything ? JSON : null;
    }

    static boolean isJson(@Nullable String contentType) {
        return contentType != null && bare(contentType.toLowerCase(Locale.ROOT)).equals(JSON);
    }

    private static String bare(String range) {
        int parameters = range.indexOf(';');
        return (parameters < 0 ? range : range.substring(0, parameters)).trim();
    }
}
