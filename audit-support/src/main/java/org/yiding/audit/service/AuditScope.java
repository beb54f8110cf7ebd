package org.yiding.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The write that the request at hand carries out, as its edge named it: a GraphQL mutation, an upload. */
@RequestScoped
public class AuditScope {

    private @Nullable Operation operation;

    /**
     * A write.
     *
     * @param name the mutation's field, or method and path
     * @param request what was asked for
     */
    record Operation(String name, Map<String, ?> request) {}

    /** From now on what is written is written by this operation. */
    public void begin(String name, Map<String, ?> request) {
        operation = new Operation(name, request);
    }

    /** The operation is over. */
    public void end() {
        operation = null;
    }

    /** The operation at hand; null where nothing is asked to be written. */
    @Nullable
    Operation operation() {
        return operation;
    }
}
