package org.yiding.audit.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.Link;

/** Reads records out of rows of {@code audit.record}. */
final class AuditRows {

    private AuditRows() {}

    /** The record of the row that the result stands at. */
    static AuditRecord record(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                row.getString("subject"),
                row.getString("name"),
                texts(row, "roles"),
                row.getString("address"),
                row.getString("request_id"),
                row.getString("trace_parent"));
        AuditEntry entry = new AuditEntry(
                AuditKind.valueOf(row.getString("kind")),
                AuditOutcome.valueOf(row.getString("outcome")),
                actor,
                row.getString("operation"),
                texts(row, "objects").stream().map(AuditObject::parse).toList(),
                row.getString("reason"),
                row.getString("request"),
                row.getString("before"),
                row.getString("after"));
        return new AuditRecord(
                row.getString("chain"),
                row.getLong("position"),
                moment(row, "recorded_at"),
                entry,
                new Link(row.getString("digest"), row.getString("previous"), row.getString("hash")));
    }

    /** A moment; what PostgreSQL keeps is exact to the microsecond. */
    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
