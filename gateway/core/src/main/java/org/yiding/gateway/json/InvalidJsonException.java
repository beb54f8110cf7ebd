package org.yiding.gateway.json;

/** Bytes that are no JSON text; the message says in what way, and quotes nothing of them. */
public final class InvalidJsonException extends RuntimeException {

    public InvalidJsonException(String message) {
        // Whoever catches it knows where it comes from, and bad answers may come by the thousand.
        super(message, null, false, false);
    }
}
