package org.yiding.gateway.cost;

/** A list is asked for without the argument that says how long it may become, or with more than one. */
public final class InvalidSlicingException extends RuntimeException {

    InvalidSlicingException(String message) {
        super(message);
    }
}
