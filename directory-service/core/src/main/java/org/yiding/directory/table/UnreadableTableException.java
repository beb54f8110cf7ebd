package org.yiding.directory.table;

/** What was sent is no table that can be read; the message says where it breaks off, in a sentence. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableTableException(String message) {
        super(message);
    }

    UnreadableTableException(String message, Throwable cause) {
        super(message, cause);
    }
}
