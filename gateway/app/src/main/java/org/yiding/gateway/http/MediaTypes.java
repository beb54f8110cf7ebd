package org.yiding.gateway.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of GraphQL over HTTP, those of streams, and the choice between them. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    static final String EVENTS = "text/event-stream";
    static final String MULTIPART = "multipart/mixed";

    private MediaTypes() {}

    /** @return the type of a stream that the client likes best; null where it accepts none */
    static @Nullable String stream(List<MIMEHeader> accept) {
        return best(accept, List.of(EVENTS, MULTIPART));
    }

    /** @return the type to answer with; null where the client accepts neither */
    static @Nullable String answer(List<MIMEHeader> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        String named = best(accept, List.of(GRAPHQL, JSON));
        return named == null && accept.stream().anyMatch(MediaTypes::anything) ? JSON : named;
    }

    /** The heaviest; of equal weight the one that stands first in what is offered. */
    private static @Nullable String best(List<MIMEHeader> accept, List<String> offered) {
        String best = null;
        float weight = 0;
        for (String type : offered) {
            for (MIMEHeader range : accept) {
                if (type.equals(name(range)) && range.weight() > weight) {
                    best = type;
                    weight = range.weight();
                }
            }
        }
        return best;
    }

    private static boolean anything(MIMEHeader range) {
        return range.weight() > 0 && (name(range).equals("*/*") || name(range).equals("application/*"));
    }

    /** Whether the client sends JSON in UTF-8, which is also what it means where it names no character set. */
    static boolean isJson(@Nullable MIMEHeader contentType) {
        if (contentType == null || !name(contentType).equals(JSON)) {
            return false;
        }
        String charset = contentType.parameter("charset");
        return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
    }

    private static String name(MIMEHeader range) {
        return range.value().strip().toLowerCase(Locale.ROOT);
    }
}
