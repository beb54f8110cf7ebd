package org.yiding.support.error;

/**
 * The published list of error codes. A client decides by {@code errors[].extensions.code}, never by the message, so a
 * name here is a contract: it may be added, never renamed.
 */
public enum ErrorCode {
    /** What was asked for by its identity does not exist. */
    NOT_FOUND(404),
    /** The caller is known, but their roles do not reach this field or path. */
    FORBIDDEN(403),
    /** No valid access token came with the request. */
    UNAUTHENTICATED(401),
    /** The request itself is wrong: an argument out of range, a malformed id or document. */
    INVALID_INPUT(400),
    /** The request contradicts what is stored: another version, an idempotency key used for something else. */
    CONFLICT(409),
    /** A file that cannot be read as the kind of document it should be. */
    UNREADABLE_DOCUMENT(422),
    /** A document that was read but whose sentences were not understood. */
    NOT_UNDERSTOOD(422),
    /** The caller asks more often than allowed; the answer says when to come again. */
    RATE_LIMITED(429),
    /** Another service that is needed for the answer did not answer. */
    UPSTREAM_UNAVAILABLE(503),
    /** Our fault: the details are in the log under the request id, never in the answer. */
    INTERNAL(500);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The status of a REST answer that carries this code. GraphQL answers carry the code alone. */
    public int httpStatus() {
        return httpStatus;
    }
}
