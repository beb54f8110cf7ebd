package org.yiding.gateway.execute;

/** A mutation came by a method that must not change anything. */
public final class UnsafeMethodException extends RuntimeException {

    UnsafeMethodException() {
        super("A mutation is sent by POST.");
    }
}
