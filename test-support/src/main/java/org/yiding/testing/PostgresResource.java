package org.yiding.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Starts a real PostgreSQL on a free port for the application under test and throws it away afterwards. As in production,
 * one role migrates and owns everything, and the application works with another that owns nothing. Use it with
 * {@code @QuarkusTestResource(PostgresResource.class)}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String OWNER = "postgres";
    private static final String SERVICE = "service";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("timezone", "UTC")
                    // The order of Chinese text must not depend on the machine's locale.
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            postgres = started;
            makeServiceRole(started);
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    started.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""),
                    "quarkus.datasource.username",
                    SERVICE,
                    "quarkus.datasource.password",
                    SERVICE,
                    "quarkus.flyway.username",
                    OWNER,
                    "quarkus.flyway.password",
                    OWNER);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL for the tests does not start", e);
        }
    }

    /**
     * A connection of the role that owns everything, to the database of the running application: for what the application
     * itself may not do. The caller closes it.
     */
    public static Connection connectAsOwner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), OWNER, OWNER);
    }

    private static void makeServiceRole(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + SERVICE + " login password '" + SERVICE + "'");
        }
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL for the tests does not stop", e);
        }
    }
}
