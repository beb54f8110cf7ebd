package org.yiding.audit.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded, before it has its place in the chain.
 *
 * @param operation the GraphQL field, the method and path, or the name of what the process does by itself
 * @param objects what it was done to, what the request names first; empty where there is nothing of its own
 * @param reason why: the stated purpose, or why it was refused; null where nobody said
 * @param request what was asked for, as JSON; null where nothing was
 * @param before how the objects were, as JSON by object; null where there was nothing
 * @param after how the objects are, as JSON by object; null where there is nothing
 */
public record AuditEntry(
        AuditKind kind,
        AuditOutcome outcome,
        Actor actor,
        String operation,
        List<AuditObject> objects,
        @Nullable String reason,
        @Nullable String request,
        @Nullable String before,
        @Nullable String after) {

    public AuditEntry {
        objects = List.copyOf(objects);
    }
}
