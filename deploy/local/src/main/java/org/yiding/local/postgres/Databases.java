package org.yiding.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.state.Secrets;

/**
 * One database for each service and one for Keycloak, each with a role of its name that may enter no other. A service's
 * database belongs to a second role, which migrates it: the service itself owns nothing, so it cannot take anything out of
 * its audit trail.
 */
public final class Databases {

    private static final String KEYCLOAK = "keycloak";

    /** The databases of the suite. */
    public static final List<String> NAMES =
            List.of("yiding_directory", "yiding_regulation", "yiding_meeting", KEYCLOAK);

    private final PostgresServer server;
    private final Secrets secrets;

    public Databases(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Makes what is not there yet, and sets every role's password to the one in the secrets. */
    public void prepare() {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                prepare(connection, statement, name);
            }
            // What everybody may enter by default, nobody but the superuser needs.
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw new LauncherFailure(
                    ExitCode.STATE_UNUSABLE,
                    "The databases cannot be made: " + e.getMessage() + ". See PostgreSQL's log, then run ./yiding up"
                            + " again.",
                    e);
        }
    }

    /** The role that owns a database and all in it: Keycloak's own, or the one that migrates a service's. */
    public static String owner(String database) {
        return database.equals(KEYCLOAK) ? KEYCLOAK : database + "_owner";
    }

    /** The password of a role. */
    public String password(String role) {
        return secrets.get("database." + role);
    }

    // Names are our own constants and passwords our own letters and digits: nothing to quote.
    private void prepare(Connection connection, Statement statement, String name) throws SQLException {
        String owner = owner(name);
        for (String role : new TreeSet<>(List.of(name, owner))) {
            boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
            statement.execute(
                    (known ? "ALTER ROLE " : "CREATE ROLE ") + role + " LOGIN PASSWORD '" + password(role) + "'");
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
        } else if (!owner.equals(name)) {
            handOver(name, owner);
        }
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
        statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name);
    }

    /** What the service's own role owns, since its records are older than the second role, becomes the owner's. */
    private void handOver(String database, String owner) throws SQLException {
        try (Connection inside = server.connect(database);
                Statement statement = inside.createStatement()) {
            statement.execute("REASSIGN OWNED BY " + database + " TO " + owner);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
