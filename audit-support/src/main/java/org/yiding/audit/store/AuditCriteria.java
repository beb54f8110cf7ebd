package org.yiding.audit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;

/**
 * Which records are asked for; null wherever it does not matter.
 *
 * @param subject the token's subject
 * @param name the token's name
 * @param kind what sort of thing
 * @param outcome how it ended
 * @param operation the operation's whole name
 * @param objectType the type of something it was done to
 * @param objectId the id of something it was done to
 * @param address the client's address
 * @param requestId of the request it was done in
 * @param from the first moment
 * @param to the first moment behind the last
 */
public record AuditCriteria(
        @Nullable String subject,
        @Nullable String name,
        @Nullable AuditKind kind,
        @Nullable AuditOutcome outcome,
        @Nullable String operation,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All records. */
    public static final AuditCriteria ALL =
            new AuditCriteria(null, null, null, null, null, null, null, null, null, null, null);
}
