package org.yiding.audit.graphql;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.NonNull;

/** A record with its place in the list. */
@Shareable
public record AuditRecordEdge(
        @NonNull String cursor, @NonNull ShownRecord node) {}
