package org.yiding.audit.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.yiding.reader.AtPrimary;

/** Ends the start of a service in production whose database role could change the trail: then nobody could trust it. */
@ApplicationScoped
public class TrailGuard {

    private static final String MAY_CHANGE = """
            select has_table_privilege('audit.record', 'UPDATE') or has_table_privilege('audit.record', 'DELETE')
              or has_table_privilege('audit.record', 'TRUNCATE')""";

    private final DataSource database;

    TrailGuard(@AtPrimary DataSource database) {
        this.database = database;
    }

    /** @throws ConfigurationException where the role could, with the remedy */
    void check(@Observes StartupEvent start) {
        if (ConfigUtils.getProfiles().contains("prod") && mayChange()) {
            throw new ConfigurationException("This process does not start in production with these settings:\n"
                    + "  quarkus.datasource.username: may change what the audit trail tells; serve with a role that owns"
                    + " nothing, and migrate with another (quarkus.flyway.username).");
        }
    }

    private boolean mayChange() {
        try (Connection connection = database.getConnection()) {
            return mayChange(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Whether the audit trail is safe cannot be found out", e);
        }
    }

    /** Whether the role of this connection could change records, or take them out. */
    public static boolean mayChange(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MAY_CHANGE);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
