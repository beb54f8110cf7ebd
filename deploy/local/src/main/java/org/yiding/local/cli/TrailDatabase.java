package org.yiding.local.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.postgres.Databases;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an audit trail lies: in the databases of the running suite, or in one elsewhere. */
final class TrailDatabase {

    private static final String PASSWORD = "YIDING_AUDIT_PASSWORD";

    @Mixin
    private StateOption stateOption = new StateOption();

    @Option(names = "--service", paramLabel = "NAME", description = "directory, regulation or meeting; all where unset")
    private List<String> services = List.of("directory", "regulation", "meeting");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://... of one service's database; its password in " + PASSWORD)
    private @Nullable String database;

    @Option(names = "--user", paramLabel = "ROLE", description = "the role to sign in to that database with")
    private String user = "";

    /** Whose trails are meant. Fails where a database is given and it is not said whose. */
    List<String> services() {
        if (database != null) {
            requireOne();
        }
        return services;
    }

    /** Fails where more than one trail is meant. */
    void requireOne() {
        if (services.size() != 1) {
            throw new LauncherFailure(ExitCode.USAGE, "Name the service of this chain: --service NAME.");
        }
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Works on the database of a service.
     *
     * @param role names the role for a database of the running suite
     */
    <T> T on(String service, UnaryOperator<String> role, Work<T> work) {
        try (Connection connection = connected(service, role)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new LauncherFailure(
                    ExitCode.STATE_UNUSABLE,
                    "The audit trail of " + service + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    e);
        }
    }

    private Connection connected(String service, UnaryOperator<String> role) throws SQLException {
        if (database != null) {
            return DriverManager.getConnection(database, user, System.getenv().getOrDefault(PASSWORD, ""));
        }
        String name = "yiding_" + service;
        if (!Databases.NAMES.contains(name)) {
            throw new LauncherFailure(
                    ExitCode.USAGE, "There is no service " + service + ": take directory, regulation or meeting.");
        }
        StateOption.Running running = stateOption.requireRunning();
        String signsIn = role.apply(name);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + running.table().ports().postgres() + "/" + name,
                signsIn,
                running.secrets().get("database." + signsIn));
    }
}
