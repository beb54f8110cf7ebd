package org.yiding.audit.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.store.AuditCriteria;
import org.yiding.audit.store.AuditLedger;
import org.yiding.audit.store.AuditQuery;
import org.yiding.reader.AtPrimary;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Shows the trail to audit administrators, and records that it was shown. */
@ApplicationScoped
@RolesAllowed(Roles.AUDIT_ADMIN)
public class AuditTrail {

    /** The values of a cursor: the position. */
    public static final int CURSOR_PARTS = 1;

    private static final Duration LONGEST_EXPORT = Duration.ofHours(1);

    private final DataSource database;
    private final Audit audit;
    private final String chain;

    AuditTrail(
            @AtPrimary DataSource database,
            Audit audit,
            @ConfigProperty(name = "quarkus.application.name") String chain) {
        this.database = database;
        this.audit = audit;
        this.chain = chain;
    }

    /**
     * A page of the trail, the latest first.
     *
     * @param operation how the API calls this question
     * @param asked what was asked, as it is recorded
     * @throws InvalidInputException where the page begins at no position
     */
    @Transactional
    public Page<AuditRecord> page(AuditCriteria criteria, PageRequest page, String operation, Map<String, ?> asked) {
        Long before = page.start().map(Cursor::position).orElse(null);
        AuditQuery query = new AuditQuery(chain, criteria);
        try (Connection connection = database.getConnection()) {
            Page<AuditRecord> found = Page.of(
                    page,
                    query.latest(connection, before, page.limit()),
                    record -> Cursor.at(record.position()),
                    query.count(connection));
            audit.record(AuditEvent.done(AuditKind.TRAIL_READ, operation).asking(asked));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    /** Records that the trail is exported. Comes before {@link #export}, since a stream is not answered in one transaction. */
    public void exporting(String operation, Map<String, ?> asked) {
        audit.recordAtOnce(AuditEvent.done(AuditKind.TRAIL_READ, operation).asking(asked));
    }

    /**
     * Hands over what is asked for in the order of its positions.
     *
     * @param begin is given where the whole chain begins, before all records
     * @param each is given each record
     */
    public void export(AuditCriteria criteria, Consumer<Anchor> begin, Consumer<AuditRecord> each) {
        QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_EXPORT.toSeconds()))
                .run(() -> read(criteria, begin, each));
    }

    private void read(AuditCriteria criteria, Consumer<Anchor> begin, Consumer<AuditRecord> each) {
        try (Connection connection = database.getConnection()) {
            begin.accept(new AuditLedger(chain).anchor(connection));
            new AuditQuery(chain, criteria).readAll(connection, record -> {
                each.accept(record);
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }
}
