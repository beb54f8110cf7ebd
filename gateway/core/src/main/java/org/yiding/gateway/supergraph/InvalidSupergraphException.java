package org.yiding.gateway.supergraph;

import org.jspecify.annotations.Nullable;

/** A supergraph that cannot be served; the message says in one line what is wrong with it. */
public final class InvalidSupergraphException extends RuntimeException {

    public InvalidSupergraphException(String message) {
        this(message, null);
    }

    public InvalidSupergraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
