package org.yiding.directory.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.ChainCheck;
import org.yiding.audit.store.AuditLedger;
import org.yiding.testing.PostgresResource;

/** The trail of a chain as the owner of the database sees it, and what the owner could do to it. */
public record Trail(String chain) {

    /** All records, in the order of their positions. */
    public List<AuditRecord> all() throws SQLException {
        List<AuditRecord> records = new ArrayList<>();
        try (Connection connection = PostgresResource.connectAsOwner()) {
            new AuditLedger(chain).readAll(connection, records::add);
        }
        return records;
    }

    /** The records of one request, in the order of their positions. */
    public List<AuditRecord> of(String requestId) throws SQLException {
        return all().stream()
                .filter(record -> requestId.equals(record.entry().actor().requestId()))
                .toList();
    }

    /** The first link that does not hold. */
    public Optional<ChainCheck.Broken> broken() throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner()) {
            AuditLedger ledger = new AuditLedger(chain);
            return ledger.check(connection, new ChainCheck(ledger.anchor(connection)));
        }
    }

    /** Runs a statement as the owner, who switches off what stops careless hands. */
    public void tamper(String sql) throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
