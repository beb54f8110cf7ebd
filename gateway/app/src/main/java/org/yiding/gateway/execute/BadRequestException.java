package org.yiding.gateway.execute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiding.support.error.ErrorCode;

/** The request is not run; every problem is one error of the answer. */
public final class BadRequestException extends RuntimeException {

    private final transient List<Map<String, Object>> errors;
    private final int status;
    private final boolean wellFormed;

    private BadRequestException(List<Map<String, Object>> errors, int status, boolean wellFormed) {
        super(String.valueOf(errors.getFirst().get("message")));
        this.errors = List.copyOf(errors);
        this.status = status;
        this.wellFormed = wellFormed;
    }

    /** What came is no GraphQL request. */
    public static BadRequestException malformed(String message) {
        return new BadRequestException(List.of(error(message, ErrorCode.INVALID_INPUT.name())), 400, false);
    }

    /** A GraphQL request whose operation or variables are not valid. */
    public static BadRequestException invalid(String message) {
        return invalid(List.of(error(message, ErrorCode.INVALID_INPUT.name())));
    }

    /** The same with all that is wrong, each as it is written; at least one. */
    public static BadRequestException invalid(List<Map<String, Object>> errors) {
        return new BadRequestException(errors, 400, true);
    }

    /** A GraphQL request that this caller, or anybody, may not send. */
    public static BadRequestException forbidden(String message) {
        return new BadRequestException(
                List.of(error(message, ErrorCode.FORBIDDEN.name())), ErrorCode.FORBIDDEN.httpStatus(), true);
    }

    /** A request that names a document by a hash nobody has registered; the client sends the text with its next one. */
    static BadRequestException unknownDocument() {
        return new BadRequestException(
                List.of(error("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")), 200, true);
    }

    public List<Map<String, Object>> errors() {
        return errors;
    }

    /** Whether it was refused because of who sends it. */
    public boolean isForbidden() {
        return status == ErrorCode.FORBIDDEN.httpStatus();
    }

    /** The HTTP status where the answer is {@code application/graphql-response+json}. */
    public int status() {
        return status;
    }

    /** Whether this was a GraphQL request at all: answered in {@code application/json}, its status is then 200. */
    public boolean wellFormed() {
        return wellFormed;
    }

    private static Map<String, Object> error(String message, String code) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", Map.of("code", code));
        return error;
    }
}
