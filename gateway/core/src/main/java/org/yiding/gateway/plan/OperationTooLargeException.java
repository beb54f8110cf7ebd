package org.yiding.gateway.plan;

/** The operation selects more than this gateway is ready to plan, counted after its fragments are resolved. */
public final class OperationTooLargeException extends RuntimeException {

    public OperationTooLargeException() {
        super("The operation selects too many fields.");
    }
}
