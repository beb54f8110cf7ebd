package org.yiding.gateway.execute;

import java.util.List;
import java.util.Map;

/** The request cannot be run as it is; every problem is one error of the answer. */
public final class BadRequestException extends RuntimeException {

    private final transient List<Map<String, Object>> errors;

    public BadRequestException(String message) {
        this(List.of(error(message)));
    }

    public BadRequestException(List<Map<String, Object>> errors) {
        super(errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    public List<Map<String, Object>> errors() {
        return errors;
    }

    static Map<String, Object> error(String message) {
        return Map.of("message", message, "extensions", Map.of("code", "INVALID_INPUT"));
    }
}
