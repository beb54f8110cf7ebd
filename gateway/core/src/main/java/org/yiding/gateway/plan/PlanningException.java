package org.yiding.gateway.plan;

/** No chain of fetches reaches a field: the supergraph does not satisfy the operation. */
public final class PlanningException extends RuntimeException {

    public PlanningException(String message) {
        super(message);
    }
}
