package org.yiding.gateway.http;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.GraphRequest;
import org.yiding.gateway.execute.Json;

/** Reads GraphQL requests as the specification of GraphQL over HTTP writes them. */
final class RequestParser {

    private RequestParser() {}

    /** @throws BadRequestException where the body is no GraphQL request */
    static GraphRequest fromBody(byte[] body) {
        Map<String, Object> fields = object(body, "The body is not a JSON object.");
        if (fields == null) {
            throw new BadRequestException("The body is not a JSON object.");
        }
        return new GraphRequest(
                query(fields.get("query")), text(fields.get("operationName"), "operationName"), map(fields));
    }

    /** @throws BadRequestException where the parameters are no GraphQL request */
    static GraphRequest fromParameters(MultiMap parameters) {
        String variables = parameters.get("variables");
        Map<String, Object> read = variables == null || variables.isBlank()
                ? Map.of()
                : object(variables.getBytes(StandardCharsets.UTF_8), "The variables are not a JSON object.");
        String name = parameters.get("operationName");
        return new GraphRequest(
                query(parameters.get("query")),
                name == null || name.isEmpty() ? null : name,
                read == null ? Map.of() : read);
    }

    private static String query(@Nullable Object query) {
        if (query instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new BadRequestException("There is no query.");
    }

    private static @Nullable String text(@Nullable Object value, String name) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadRequestException("The field " + name + " is not a string.");
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> map(Map<String, Object> fields) {
        Object variables = fields.get("variables");
        if (variables == null) {
            return Map.of();
        }
        if (variables instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new BadRequestException("The variables are not a JSON object.");
    }

    private static @Nullable Map<String, Object> object(byte[] json, String otherwise) {
        try {
            return Json.object(json);
        } catch (IOException e) {
            throw new BadRequestException(otherwise);
        }
    }
}
