package org.yiding.gateway.http;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.GraphRequest;
import org.yiding.gateway.json.Json;

/** Reads GraphQL requests as the specification of GraphQL over HTTP writes them. */
final class RequestParser {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final String DOCUMENT_ID = "sha256:";

    private RequestParser() {}

    /**
     * What a body holds.
     *
     * @param batch whether it is a list, to be answered as one
     */
    record Posted(List<GraphRequest> requests, boolean batch) {}

    /**
     * @param largestBatch how many requests a body may hold as a list; none where 0
     * @throws BadRequestException where the body is no GraphQL request
     */
    static Posted fromBody(byte[] body, int largestBatch) {
        Object read = value(body, "The body is not a JSON object.");
        if (!(read instanceof List<?> list)) {
            return new Posted(List.of(request(read, "The body is not a JSON object.")), false);
        }
        if (largestBatch == 0) {
            throw BadRequestException.malformed("Batches are not answered here: send each operation by itself.");
        }
        if (list.isEmpty() || list.size() > largestBatch) {
            throw BadRequestException.malformed(
                    "A batch holds 1 to " + largestBatch + " operations, this one " + list.size() + ".");
        }
        List<GraphRequest> requests = new ArrayList<>();
        list.forEach(each -> requests.add(request(each, "An entry of the batch is not a JSON object.")));
        return new Posted(requests, true);
    }

    /** @throws BadRequestException where the parameters are no GraphQL request */
    static GraphRequest fromParameters(MultiMap parameters) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("query", parameters.get("query"));
        fields.put("documentId", parameters.get("documentId"));
        String name = parameters.get("operationName");
        fields.put("operationName", name == null || name.isEmpty() ? null : name);
        for (String json : List.of("variables", "extensions")) {
            String text = parameters.get(json);
            if (text != null && !text.isBlank()) {
                fields.put(json, value(text.getBytes(StandardCharsets.UTF_8), notAnObject(json)));
            }
        }
        return request(fields, "");
    }

    /**
     * @param value a JSON value
     * @throws BadRequestException where it is no GraphQL request
     */
    static GraphRequest request(@Nullable Object value) {
        return request(value, "The request is not a JSON object.");
    }

    private static GraphRequest request(@Nullable Object value, String otherwise) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw BadRequestException.malformed(otherwise);
        }
        Map<?, ?> extensions = map(fields, "extensions");
        String hash = hash(fields, extensions);
        return new GraphRequest(
                query(fields.get("query"), hash),
                text(fields.get("operationName"), "operationName"),
                variables(fields),
                hash,
                Boolean.TRUE.equals(extensions.get("queryPlan")));
    }

    private static String query(@Nullable Object query, @Nullable String hash) {
        if (query instanceof String text && !text.isBlank()) {
            return text;
        }
        if (query == null && hash != null) {
            return "";
        }
        throw BadRequestException.malformed("There is no query.");
    }

    /** Of the protocol of automatic persisted queries, or the {@code documentId} of GraphQL over HTTP. */
    private static @Nullable String hash(Map<?, ?> fields, Map<?, ?> extensions) {
        Object named = null;
        if (extensions.get("persistedQuery") instanceof Map<?, ?> persisted) {
            named = persisted.get("sha256Hash");
        } else if (fields.get("documentId") instanceof String id && id.startsWith(DOCUMENT_ID)) {
            named = id.substring(DOCUMENT_ID.length());
        } else {
            named = fields.get("documentId");
        }
        if (named == null) {
            return null;
        }
        String hash = named.toString().toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(hash).matches()) {
            throw BadRequestException.malformed("A document is named by its SHA-256, 64 hexadecimal digits.");
        }
        return hash;
    }

    private static @Nullable String text(@Nullable Object value, String name) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw BadRequestException.malformed("The field " + name + " is not a string.");
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> variables(Map<?, ?> fields) {
        return (Map<String, Object>) map(fields, "variables");
    }

    private static Map<?, ?> map(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw BadRequestException.malformed(notAnObject(name));
    }

    private static String notAnObject(String name) {
        return "The " + name + " are not a JSON object.";
    }

    private static @Nullable Object value(byte[] json, String otherwise) {
        try {
            return Json.value(json);
        } catch (IOException e) {
            throw BadRequestException.malformed(otherwise);
        }
    }
}
