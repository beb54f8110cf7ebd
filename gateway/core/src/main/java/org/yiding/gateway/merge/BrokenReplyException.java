package org.yiding.gateway.merge;

/** A subgraph's answer that cannot be used; the message says what it is, for the log. */
final class BrokenReplyException extends RuntimeException {

    BrokenReplyException(String message) {
        super(message, null, false, false);
    }
}
