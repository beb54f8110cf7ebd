package org.yiding.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.state.Secrets;

/** One database for each service and one for Keycloak, each with a role of its name that may enter no other. */
public final class Databases {

    /** The databases of the suite. */
    public static final List<String> NAMES =
            List.of("yiding_directory", "yiding_regulation", "yiding_meeting", "keycloak");

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

    /** The password of a database's role. */
    public String password(String database) {
        return secrets.get("database." + database);
    }

    private void prepare(Connection connection, Statement statement, String name) throws SQLException {
        // Names are our own constants and passwords our own letters and digits: nothing to quote.
        String password = " LOGIN PASSWORD '" + password(name) + "'";
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
        statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + name + password);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
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
